import type { Wording } from '../i18n/wording.ts';

/** "15,002", or "10,000+" where counting stopped. */
export function countText(wording: Wording, count: number, isExact = true): string {
  const value = count.toString().replace(/\B(?=(\d{3})+$)/g, ',');
  return wording.t(isExact ? 'shared:count.exact' : 'shared:count.atLeast', { value });
}
