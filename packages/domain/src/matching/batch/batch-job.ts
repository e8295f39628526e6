import type { WorkDay } from '../../availability/index.ts';

/** An open job as a batch holds it: what decides, and nothing that is shown. */
export interface BatchJob {
  id: string;
  occupationCode: string;
  employerId: string;
  skillIds: readonly number[];
  /** The same number for the same trade, skills and languages: a worker fits them alike. */
  kind: number;
  latitude: number | null;
  longitude: number | null;
  pays: number;
  startsOn: string;
  endsOn: string;
  /** The first day of work that is to come, and its bit of the week. */
  firstDay: string;
  dayBit: number;
  freshness: number;
  /** Those that a reviewer accepted; null for none. */
  neededLanguages: readonly string[] | null;
  /** Shared between the jobs of the same days and hours. */
  times: BatchTimes;
}

export interface BatchTimes {
  days: readonly WorkDay[];
  shifts: readonly { startsAt: Date; endsAt: Date }[];
}
