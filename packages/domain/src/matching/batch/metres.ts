import { metresBetween } from '../../shared/index.ts';

interface Point {
  latitude: number | null;
  longitude: number | null;
}

export const isPlaced = (point: Point): point is { latitude: number; longitude: number } =>
  point.latitude !== null && point.longitude !== null;

/** As distance_metres of the database tells it; null where one of both has no place. */
export const metresApart = (one: Point, other: Point): number | null =>
  isPlaced(one) && isPlaced(other) ? metresBetween(one, other) : null;
