import { BadArgument } from './refusal.ts';

interface Placed {
  readonly latitude: number;
  readonly longitude: number;
}

const earthDiameter = 12_742_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres as the crow flies; the formula of the database's `distance_metres`. NaN where a coordinate is. */
export function metresBetween(a: Placed, b: Placed): number {
  const north = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const east = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const chord = north + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * east;
  return earthDiameter * Math.asin(Math.sqrt(Math.min(1, chord)));
}

/** Whoever asks for a distance says from where. */
export const pointMissing = (): BadArgument =>
  new BadArgument('near', {
    'zh-CN': '按距离查找或排序时，请同时给出位置 near。',
    en: 'Give the point to measure from in near when filtering or ordering by distance.',
  });

/** Refuses a point that is not on the earth, by its argument. Throws BadArgument. */
export function checkPoint(argument: string, { latitude, longitude }: Placed): void {
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) throw notOnEarth(argument);
}

const notOnEarth = (argument: string): BadArgument =>
  new BadArgument(argument, {
    'zh-CN': `位置 ${argument} 的纬度在 -90 到 90 之间，经度在 -180 到 180 之间。`,
    en: `The point ${argument} has a latitude of -90 to 90 and a longitude of -180 to 180.`,
  });
