import { statement, type Db } from '../../src/database/index.ts';
import type { JobRecord, ShiftRecord, WrittenJob } from '../jobs/job-record.ts';
import type { PlaceRow } from '../jobs/market-places.ts';
import { recordSet, type ColumnTypes } from './bulk/record-types.ts';

/** The market that is filled. */
export interface SeededMarket {
  id: number;
  code: string;
  numberPrefix: string;
  divisionCode: string;
  timeZone: string;
  /** False for markets of real people, whose data are never touched. */
  demo: boolean;
}

const market = statement(
  'seeds.market',
  `select id, code, number_prefix as "numberPrefix", division_code as "divisionCode", time_zone as "timeZone", demo
   from markets where code = $1`,
);

export const marketByCode = (db: Db, code: string): Promise<SeededMarket | null> =>
  db.row<SeededMarket>(market, [code]);

const divisions = statement(
  'seeds.divisionsBelow',
  `select code, parent_code as "parentCode", level, name_zh as "nameZh", longitude, latitude
   from divisions where code like $1 || '%' order by code`,
);

/** The division with all below it, itself first. */
export const divisionsBelow = (db: Db, code: string): Promise<PlaceRow[]> =>
  db.rows<PlaceRow>(divisions, [code]);

const anyJob = statement('seeds.anyJob', 'select id from jobs where market_id = $1 limit 1');

export async function jobsExist(db: Db, marketId: number): Promise<boolean> {
  return (await db.row(anyJob, [marketId])) !== null;
}

const take = statement(
  'seeds.takeNumbers',
  `insert into number_series as kept (market_id, series, last) values ($1, $2, $3)
   on conflict (market_id, series) do update set last = kept.last + excluded.last returning last`,
);

/** Takes the next numbers of a series and returns the one before the first. */
export async function takeNumbers(db: Db, marketId: number, series: string, count: number): Promise<number> {
  const { last } = (await db.row<{ last: number }>(take, [marketId, series, count]))!;
  return last - count;
}

const takeForAll = statement(
  'seeds.takeSerials',
  `insert into number_series as kept (market_id, series, last) select min(id), $1, $2 from markets
   on conflict (market_id, series) do update set last = kept.last + excluded.last returning last`,
);

/** Takes the next numbers of a series of the whole deployment, and returns how many were taken before. */
export async function takeSerials(db: Db, series: string, count: number): Promise<number> {
  const { last } = (await db.row<{ last: number }>(takeForAll, [series, count]))!;
  return last - count;
}

const staff = statement(
  'seeds.staffAtWindow',
  `select id from staff_members where market_id = $1 order by ('CLERK' = any(roles)) desc, created_at, id limit 1`,
);

/** A clerk, else anybody of the market's staff. */
export async function staffAtWindow(db: Db, marketId: number): Promise<string | null> {
  return (await db.row<{ id: string }>(staff, [marketId]))?.id ?? null;
}

const jobs = recordSet({
  id: 'uuid',
  number: 'text',
  employer_id: 'uuid',
  status: 'text',
  title: 'text',
  description: 'text',
  occupation_code: 'text',
  skill_ids: 'integer[]',
  headcount: 'integer',
  placed_count: 'integer',
  application_count: 'integer',
  wage_min: 'numeric',
  wage_max: 'numeric',
  wage_unit: 'text',
  wage_per_day: 'numeric',
  settlement: 'text',
  address: 'text',
  division_code: 'text',
  longitude: 'float8',
  latitude: 'float8',
  starts_on: 'date',
  ends_on: 'date',
  benefits: 'text[]',
  language_needs: 'jsonb',
  needed_languages: 'text[]',
  urgent: 'boolean',
  rule_hits: 'jsonb',
  override_reason: 'text',
  search_tokens: 'tokens',
  submitted_by: 'uuid',
  created_at: 'timestamptz',
  updated_at: 'timestamptz',
  submitted_at: 'timestamptz',
  published_at: 'timestamptz',
  listed_at: 'timestamptz',
  closed_at: 'timestamptz',
  close_reason: 'text',
  expires_at: 'timestamptz',
} satisfies ColumnTypes<JobRecord>);

const putJobs = statement(
  'seeds.jobs',
  `insert into jobs (market_id, ${jobs.columns}) select $1, ${jobs.values} from json_to_recordset($2::json) as j(${jobs.fields})`,
);

const putShifts = statement(
  'seeds.shifts',
  `insert into job_shifts (market_id, job_id, starts_at, ends_at)
   select $1, job_id, to_timestamp(starts / 1000), to_timestamp(ends / 1000)
   from unnest($2::uuid[], $3::float8[], $4::float8[]) as s(job_id, starts, ends)`,
);

/** Stores jobs with their shifts, in two statements. */
export async function insertJobs(db: Db, marketId: number, written: readonly WrittenJob[]): Promise<void> {
  await db.rows(putJobs, [marketId, JSON.stringify(written.map(({ job }) => job))]);
  const shifts = written.flatMap((job) => job.shifts);
  const column = (name: keyof ShiftRecord): (string | number)[] => shifts.map((shift) => shift[name]);
  await db.rows(putShifts, [marketId, column('jobId'), column('startsAt'), column('endsAt')]);
}
