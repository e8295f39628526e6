import type { LanguageNeed } from '../../src/jobs/index.ts';

/** One row of jobs as it is sent to the database: names are the columns', instants are milliseconds since 1970. */
export interface JobRecord {
  id: string;
  number: string;
  employer_id: string;
  status: string;
  title: string;
  description: string;
  occupation_code: string;
  skill_ids: number[];
  headcount: number;
  placed_count: number;
  application_count: number;
  wage_min: string;
  wage_max: string;
  wage_unit: string;
  wage_per_day: string;
  settlement: string;
  address: string;
  division_code: string;
  longitude: number | null;
  latitude: number | null;
  starts_on: string;
  ends_on: string | null;
  benefits: string[];
  language_needs: LanguageNeed[];
  needed_languages: string[] | null;
  urgent: boolean;
  rule_hits: unknown[];
  override_reason: string | null;
  /** Set apart by spaces, which no token holds. */
  search_tokens: string;
  submitted_by: string | null;
  created_at: number;
  updated_at: number;
  submitted_at: number | null;
  published_at: number | null;
  listed_at: number;
  closed_at: number | null;
  close_reason: string | null;
  expires_at: number;
}

export interface ShiftRecord {
  jobId: string;
  startsAt: number;
  endsAt: number;
}

/** A job with its shifts, ready to be stored. */
export interface WrittenJob {
  job: JobRecord;
  shifts: ShiftRecord[];
}
