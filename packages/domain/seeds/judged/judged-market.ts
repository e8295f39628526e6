import { statement, type Transaction } from '../../src/database/index.ts';
import type { Database } from '../../src/data-source/index.ts';
import { hoursOf } from '../../src/availability/index.ts';
import { employerId, judgedCode, judgedId, judgedMarket } from './judged-keys.ts';
import { judgedJobs, judgedWorkers, type JudgedJob } from './judged-set.ts';
import { fillJudgedWorkers } from './judged-workers.ts';

const market = statement(
  'judged.market',
  `insert into markets (id, code, name_zh, number_prefix, division_code) values ($1, '${judgedCode}', '评判集（示例）', 'JU', '150302')`,
);
const employers = statement(
  'judged.employers',
  `insert into employers (market_id, id, number, name, kind)
   select $1, id, 'JUE' || n, '示例雇主 ' || n, 'COMPANY' from unnest($2::uuid[]) with ordinality as e(id, n)`,
);
const jobs = statement(
  'judged.jobs',
  `insert into jobs (market_id, id, number, employer_id, status, title, description, occupation_code, skill_ids, headcount,
     wage_min, wage_max, wage_unit, wage_per_day, settlement, address, division_code, longitude, latitude, starts_on, ends_on,
     published_at, listed_at, expires_at)
   select $1, key, upper(id), employer_key, 'OPEN', title, title, trade, skills, headcount, pay, pay, 'DAY', pay, 'DAILY', '—',
     '150302', longitude, latitude, "from", coalesce("to", (select max(day) from unnest(days) as each(day))),
     "publishedAt", "publishedAt", "from" + interval '30 days'
   from json_to_recordset($2::json) as j(key uuid, id text, employer_key uuid, title text, trade text, skills integer[],
     headcount integer, pay numeric, longitude float8, latitude float8, "from" date, "to" date, days date[],
     "publishedAt" timestamptz)`,
);
const shifts = statement(
  'judged.shifts',
  `insert into job_shifts (market_id, job_id, starts_at, ends_at) select $1, * from unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[])`,
);

/** Puts the judged set into an empty database that has the reference data. */
export async function fillJudgedMarket(database: Database): Promise<void> {
  await database.scoped().transaction(async (tx) => {
    await tx.rows(market, [judgedMarket]);
    const numbers = judgedJobs().map(({ employer }) => employer);
    const keys = Array.from({ length: Math.max(...numbers) }, (_, i) => employerId(i + 1));
    await tx.rows(employers, [judgedMarket, keys]);
    await fillJobs(tx, judgedJobs());
    await fillJudgedWorkers(tx, judgedWorkers());
  });
}

async function fillJobs(tx: Transaction, judged: readonly JudgedJob[]): Promise<void> {
  const rows = judged.map((job) => ({
    ...job,
    key: judgedId(job.id),
    employer_key: employerId(job.employer),
  }));
  await tx.rows(jobs, [judgedMarket, JSON.stringify(rows)]);
  const times = judged.flatMap((job) => job.days.map((day) => shiftOf(job, day)));
  const column = (index: 0 | 1 | 2): string[] => times.map((each) => each[index]);
  await tx.rows(shifts, [judgedMarket, column(0), column(1), column(2)]);
}

function shiftOf({ id, hours }: JudgedJob, day: string): [job: string, starts: string, ends: string] {
  const read = hoursOf(...hours!);
  if (typeof read !== 'object') throw new Error(`${id} has impossible hours`);
  const at = (minute: number): string =>
    new Date(Date.parse(`${day}T00:00:00+08:00`) + minute * 60_000).toISOString();
  return [judgedId(id), at(read.fromMinute), at(read.toMinute)];
}
