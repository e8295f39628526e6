interface Point {
  latitude: number | null;
  longitude: number | null;
}

export const isPlaced = ({ latitude, longitude }: Point): boolean => latitude !== null && longitude !== null;

const radians = Math.PI / 180;
const diameter = 12_742_000;

/** As distance_metres of the database tells it; null where one of both has no place. */
export function metresBetween(one: Point, other: Point): number | null {
  if (one.latitude === null || one.longitude === null) return null;
  if (other.latitude === null || other.longitude === null) return null;
  const north = Math.sin(((other.latitude - one.latitude) * radians) / 2);
  const east = Math.sin(((other.longitude - one.longitude) * radians) / 2);
  const narrowing = Math.cos(one.latitude * radians) * Math.cos(other.latitude * radians);
  return diameter * Math.asin(Math.sqrt(Math.min(1, north * north + narrowing * east * east)));
}
