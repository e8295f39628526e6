import { ColumnChoices, type Columns, type Wanted } from '../database/index.ts';
import type { EmployerRow } from '../employers/index.ts';
import type { JobShift } from './job-shift.entity.ts';
import type { Job } from './job.entity.ts';

/** A job as lists and pages read it: the stored columns that the schema shows. */
export type JobRow = Omit<
  Job,
  | 'searchTokens'
  | 'neededLanguages'
  | 'createdBy'
  | 'closedAt'
  | 'closeReason'
  | 'overrideReason'
  | 'submittedBy'
>;

/** When a job's work takes place. */
export type ListedShift = Pick<JobShift, 'startsAt' | 'endsAt'>;

/** A job, with its employer and its shifts where these were read with it. */
export interface JobWithEmployer extends JobRow {
  employer?: EmployerRow | null;
  /** Earliest first, as PostgreSQL writes beginnings and ends in JSON. */
  shifts?: readonly (readonly [startsAt: string, endsAt: string])[];
}

export const listedShift = ([startsAt, endsAt]: readonly [string, string]): ListedShift => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});

/** The columns of a JobRow, under their property names. */
export const jobColumns = `market_id as "marketId", id, number, employer_id as "employerId", status, title, description,
  occupation_code as "occupationCode", skill_ids as "skillIds", headcount, placed_count as "placedCount",
  application_count as "applicationCount", wage_min as "wageMin", wage_max as "wageMax", wage_unit as "wageUnit",
  wage_currency as "wageCurrency", wage_per_day as "wagePerDay", settlement, address, division_code as "divisionCode",
  longitude, latitude, starts_on as "startsOn", ends_on as "endsOn", benefits, urgent, language_needs as "languageNeeds",
  external_reference as "externalReference", partner_id as "partnerId", rule_hits as "ruleHits", created_at as "createdAt",
  updated_at as "updatedAt", submitted_at as "submittedAt", published_at as "publishedAt", listed_at as "listedAt",
  expires_at as "expiresAt"`;

const choices = new ColumnChoices(jobColumns, ['marketId', 'id', 'employerId', 'partnerId', 'status']);

/** How much of jobs is read for a document: what is not wanted of a row is not there, whatever its type says. */
export interface ReadJobs {
  /** Each with its employer. */
  withEmployer: boolean;
  withShifts: boolean;
  /** The properties that are wanted of jobs besides those that rights are told by, and of their employers; null for all. */
  ofJobs: Wanted;
  ofEmployers: Wanted;
}

/** Jobs with all columns of their rows. */
export const wholeJobs: ReadJobs = {
  withEmployer: false,
  withShifts: false,
  ofJobs: null,
  ofEmployers: null,
};

export const jobColumnsOf = ({ ofJobs }: ReadJobs): Columns => choices.of(ofJobs);
