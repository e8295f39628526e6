import type { Wording } from '../i18n/wording.ts';

const to = (step: number, value: number) => Math.round(value / step) * step;

/** As the crow flies and rounded: to 50 m under a kilometre, to 100 m under ten, then to whole kilometres. */
export function distanceText(wording: Wording, metres: number): string {
  if (metres < 975) return wording.t('shared:distance.metres', { value: Math.max(50, to(50, metres)) });
  const rounded = to(metres < 9_950 ? 100 : 1000, metres);
  return wording.t('shared:distance.kilometres', { value: rounded / 1000 });
}
