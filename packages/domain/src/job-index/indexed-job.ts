/** An open job as it is kept in memory: what filters and orders ask of it. */
export interface IndexedJob {
  readonly id: string;
  /** In small letters, as PostgreSQL makes them. */
  readonly title: string;
  readonly employerId: string;
  readonly occupationCode: string;
  readonly skillIds: readonly number[];
  readonly wageUnit: string;
  readonly wageMax: number;
  readonly wagePerDay: number;
  readonly settlement: string;
  readonly divisionCode: string;
  /** Degrees; NaN without a place. */
  readonly latitude: number;
  readonly longitude: number;
  readonly urgent: boolean;
  /** Days since 1970. */
  readonly startsOn: number;
  /** Milliseconds since 1970. */
  readonly listedAt: number;
  readonly expiresAt: number;
}

/** A job with the tokens that it is found by. */
export interface JobToIndex {
  readonly job: IndexedJob;
  readonly tokens: readonly string[];
}

const day = 86_400_000;

/** A calendar day, as days since 1970; NaN for what is none. */
export const dayNumber = (date: string): number => Date.parse(date) / day;

const earthDiameter = 12_742_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two points; the formula of the database's `distance_metres`. NaN where one is not known. */
export function metresBetween(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const north = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const east = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const chord = north + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * east;
  return earthDiameter * Math.asin(Math.sqrt(Math.min(1, chord)));
}
