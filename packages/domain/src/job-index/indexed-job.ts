import type { JobTimes } from './job-times.ts';

/** An open job as it is kept in memory: what filters, orders and matches ask of it. */
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
  /** The same; the day it starts where none is told. */
  readonly endsOn: number;
  /** Those that a reviewer accepted; null for none. */
  readonly neededLanguages: readonly string[] | null;
  /** Milliseconds since 1970. */
  readonly listedAt: number;
  readonly expiresAt: number;
  readonly times: JobTimes;
}

/** A job with the tokens that it is found by. */
export interface JobToIndex {
  readonly job: IndexedJob;
  readonly tokens: readonly string[];
}
