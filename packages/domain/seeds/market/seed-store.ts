import { statement, type Db } from '../../src/database/index.ts';
import type { ShiftRecord, WrittenJob } from '../jobs/job-record.ts';
import type { PlaceRow } from '../jobs/market-places.ts';

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

/** One row of employers: names are the columns'. */
export interface EmployerRecord {
  id: string;
  number: string;
  name: string;
  kind: string;
  credit_code: string | null;
  division_code: string;
  verified_at: string | null;
  verified_until: string | null;
  search_tokens: string[];
  created_at: string;
}

const putEmployers = statement(
  'seeds.employers',
  `insert into employers (market_id, id, number, name, kind, credit_code, division_code, verified_at, verified_until, search_tokens, created_at)
   select $1, id, number, name, kind, credit_code, division_code, verified_at, verified_until, search_tokens, created_at
   from json_to_recordset($2::json) as e(id uuid, number text, name text, kind text, credit_code text, division_code text,
     verified_at timestamptz, verified_until timestamptz, search_tokens text[], created_at timestamptz)`,
);

export async function insertEmployers(
  db: Db,
  marketId: number,
  rows: readonly EmployerRecord[],
): Promise<void> {
  await db.rows(putEmployers, [marketId, JSON.stringify(rows)]);
}

const jobTypes = {
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
  urgent: 'boolean',
  rule_hits: 'jsonb',
  override_reason: 'text',
  search_tokens: 'text',
  submitted_by: 'uuid',
  created_at: 'float8',
  updated_at: 'float8',
  submitted_at: 'float8',
  published_at: 'float8',
  listed_at: 'float8',
  closed_at: 'float8',
  close_reason: 'text',
  expires_at: 'float8',
} satisfies Record<keyof WrittenJob['job'], string>;

const jobColumns = Object.keys(jobTypes).join(', ');
const jobFields = Object.entries(jobTypes)
  .map(([column, type]) => `${column} ${type}`)
  .join(', ');

const jobValues = Object.keys(jobTypes).map((column) => {
  if (column === 'search_tokens') return `string_to_array(${column}, ' ')`;
  return column.endsWith('_at') ? `to_timestamp(${column} / 1000)` : column;
});

const putJobs = statement(
  'seeds.jobs',
  `insert into jobs (market_id, ${jobColumns}) select $1, ${jobValues.join(', ')} from json_to_recordset($2::json) as j(${jobFields})`,
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
