import { hoursOf } from '../../src/availability/index.ts';
import { statement, type Transaction } from '../../src/database/index.ts';
import { employerId, judgedId, judgedMarket } from './judged-keys.ts';
import { judgedOn, type JudgedWorker } from './judged-set.ts';

const persons = statement('judged.persons', 'insert into persons (id) select unnest($1::uuid[])');
const workers = statement(
  'judged.workers',
  `insert into workers (market_id, id, person_id, number, polite_name, birth_year, adult_on, occupation_codes, longitude,
     latitude, radius_metres, wage_per_day_at_least, weekdays, available_on, hidden_from, placement_count, no_show_count,
     consents)
   select $1, key, key, upper(id), id, "bornIn", "adultOn", trades, longitude, latitude, goes, wish, weekdays,
     case when today then $3::date end, hidden, agreed, missed, '{SERVICE_RECORDS}'
   from json_to_recordset($2::json) as w(key uuid, id text, "bornIn" smallint, "adultOn" date, trades text[],
     longitude float8, latitude float8, goes integer, wish numeric, weekdays smallint, today boolean, hidden uuid[],
     agreed integer, missed integer)`,
);
const skills = statement(
  'judged.skills',
  `insert into worker_skills (market_id, worker_id, skill_id, level, confirmed_at)
   select $1, worker, skill, 3, case when shown then $5::timestamptz end
   from unnest($2::uuid[], $3::integer[], $4::boolean[]) as s(worker, skill, shown)`,
);
const hours = statement(
  'judged.hours',
  'insert into availability_hours select $1, * from unnest($2::uuid[], $3::smallint[], $4::smallint[], $5::smallint[])',
);
const dates = statement(
  'judged.dates',
  `insert into availability_exceptions (market_id, worker_id, day, kind)
   select $1, * from unnest($2::uuid[], $3::date[], $4::text[])`,
);

/** Agreed work of the past board: a closed job, an accepted application and its placement for each span. */
const busy = statement(
  'judged.busy',
  `with spans as (
     select gen_random_uuid() as id, n, worker, first, last
     from unnest($2::uuid[], $3::date[], $4::date[]) with ordinality as s(worker, first, last, n)
   ), done as (
     insert into jobs (market_id, id, number, employer_id, status, title, description, occupation_code, headcount, placed_count,
       wage_min, wage_max, wage_unit, wage_per_day, settlement, address, division_code, starts_on, ends_on, expires_at)
     select $1, id, 'JUB' || n, $5, 'CLOSED', '—', '—', '4-02-05-01', 1, 1, 200, 200, 'DAY', 200, 'DAILY', '—', '150302',
       first, last, last from spans
   ), accepted as (
     insert into applications (market_id, id, job_id, worker_id, employer_id, status, source, occupation_code)
     select $1, id, id, worker, $5, 'ACCEPTED', 'SELF', '4-02-05-01' from spans
   )
   insert into placements (market_id, id, application_id, job_id, worker_id, employer_id, status, starts_on, ends_on,
     wage_amount, wage_unit, pay_by)
   select $1, id, id, id, worker, $5, 'AGREED', first, last, 200, 'DAY', last from spans`,
);

type Part<T> = [worker: string, part: T];

export async function fillJudgedWorkers(tx: Transaction, judged: readonly JudgedWorker[]): Promise<void> {
  const ids = judged.map(({ id }) => judgedId(id));
  await tx.rows(persons, [ids]);
  const rows = judged.map((worker) => {
    return { ...worker, key: judgedId(worker.id), hidden: worker.hides.map(employerId) };
  });
  await tx.rows(workers, [judgedMarket, JSON.stringify(rows), judgedOn]);
  const known = partsOf(judged, (worker) => worker.skills);
  const shown = columns(known, [({ id }) => id, ({ shown }) => shown]);
  await tx.rows(skills, [judgedMarket, ...shown, judgedOn]);
  await fillTimes(tx, judged);
}

async function fillTimes(tx: Transaction, judged: readonly JudgedWorker[]): Promise<void> {
  const usual = partsOf(judged, (worker) =>
    worker.hours.map(({ weekday, from, to }) => ({ weekday, ...(hoursOf(from, to) as HoursRead) })),
  );
  const spoken = columns(usual, [(h) => h.weekday, (h) => h.fromMinute, (h) => h.toMinute]);
  await tx.rows(hours, [judgedMarket, ...spoken]);
  const special = partsOf(judged, (worker) => worker.dates);
  await tx.rows(dates, [judgedMarket, ...columns(special, [({ day }) => day, ({ kind }) => kind])]);
  const spans = partsOf(judged, (worker) => worker.busy);
  await tx.rows(busy, [judgedMarket, ...columns(spans, [([from]) => from, ([, to]) => to]), employerId(1)]);
}

type HoursRead = Exclude<ReturnType<typeof hoursOf>, string>;

const partsOf = <T>(judged: readonly JudgedWorker[], of: (worker: JudgedWorker) => readonly T[]): Part<T>[] =>
  judged.flatMap((worker) => of(worker).map((part): Part<T> => [judgedId(worker.id), part]));

/** Whose they are and what is read of each, as columns. */
const columns = <T>(parts: readonly Part<T>[], read: ((part: T) => unknown)[]): unknown[][] => [
  parts.map(([worker]) => worker),
  ...read.map((of) => parts.map(([, part]) => of(part))),
];
