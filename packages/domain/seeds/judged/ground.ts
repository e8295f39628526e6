import type { OccupationSource, SkillSource } from '../reference/seed-reference-data.ts';

/** What the occupation data tell of trades and skills. */
export interface TradeBook {
  trades: ReadonlyMap<string, OccupationSource>;
  skills: ReadonlyMap<number, SkillSource>;
}

const metresPerDegree = 111_195;

/** On a flat map, which is near enough within a district. */
export function metresBetween(
  one: { longitude: number | null; latitude: number | null },
  other: { longitude: number | null; latitude: number | null },
): number | null {
  if (one.longitude === null || one.latitude === null) return null;
  if (other.longitude === null || other.latitude === null) return null;
  const narrowing = Math.cos((one.latitude * Math.PI) / 180);
  const east = (other.longitude - one.longitude) * narrowing * metresPerDegree;
  return Math.hypot(east, (other.latitude - one.latitude) * metresPerDegree);
}
