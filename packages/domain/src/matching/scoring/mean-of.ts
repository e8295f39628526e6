import type { Weights } from './reasons.ts';

/** As `scoreOf` makes it of the reasons of a job for a worker, in its order, without making them; null is what is not known. */
export function meanOf(
  { SKILL, DISTANCE, WAGE, AVAILABILITY, FRESHNESS, LANGUAGE }: Weights,
  skill: number,
  distance: number | null,
  wage: number | null,
  availability: number,
  freshness: number,
  language: number | null,
): number {
  let [points, weight] = [SKILL * skill, SKILL];
  if (distance !== null) {
    points += DISTANCE * distance;
    weight += DISTANCE;
  }
  if (wage !== null) {
    points += WAGE * wage;
    weight += WAGE;
  }
  points = points + AVAILABILITY * availability + FRESHNESS * freshness;
  weight = weight + AVAILABILITY + FRESHNESS;
  if (language !== null) {
    points += LANGUAGE * language;
    weight += LANGUAGE;
  }
  return weight === 0 ? 0 : Math.round((points / weight) * 10_000) / 10_000;
}
