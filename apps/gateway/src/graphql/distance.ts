import type { GeoPoint } from '@yizhan/domain';

const earthDiameter = 12_742_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres as the crow flies; the same formula as the database's distance_metres. */
export function metresBetween(a: GeoPoint, b: GeoPoint): number {
  const north = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const east = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const square = north + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * east;
  return earthDiameter * Math.asin(Math.sqrt(Math.min(1, square)));
}
