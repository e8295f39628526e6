import { statement, type Db } from '../database/index.ts';
import { jobColumns, type JobRow } from '../jobs/index.ts';
import { workerColumns, type WorkerRow } from '../workers/index.ts';

/** Pairs that are looked at; the hard rules that SQL can tell are told there. */
const mostCandidates = 300;

export type CandidateJob = JobRow & { metres: number | null };
export type CandidateWorker = WorkerRow & { metres: number | null };

const overlaps = `exists (
    select from placements p where p.market_id = jobs.market_id and p.worker_id = $2 and p.status in ('AGREED', 'ACTIVE')
      and p.starts_on <= coalesce(jobs.ends_on, jobs.starts_on)
      and coalesce(p.ends_on, p.starts_on) >= jobs.starts_on)`;

/** The soonest of each trade, along the board's own index: the cost does not grow with the number of jobs. */
const jobsFor = statement(
  'matching.jobsForWorker',
  `select found.*, metres from unnest($4::text[]) as wanted(code) cross join lateral (
     select *, distance_metres(latitude, longitude, $5::float8, $6::float8) as metres from jobs
     where market_id = $1 and status = 'OPEN' and occupation_code = wanted.code
       and expires_at > $3 and placed_count < headcount and coalesce(ends_on, starts_on) >= $13::date
       and (wanted.code = any($11::text[]) or skill_ids && $7::integer[])
       and employer_id <> all($9::uuid[])
       and coalesce(distance_metres(latitude, longitude, $5::float8, $6::float8) <= $8, true)
       and $10::integer & (1 << (extract(isodow from starts_on)::int - 1)) <> 0
       and not exists (
         select from applications a where a.market_id = jobs.market_id and a.job_id = jobs.id and a.worker_id = $2
           and a.status not in ('WITHDRAWN', 'EXPIRED'))
       and not ${overlaps}
     order by starts_on, listed_at desc, id desc limit $12
   ) jobs, lateral (select ${jobColumns}) found`,
);

/**
 * Open jobs that nothing speaks against: of a trade of the worker's, or asking for a skill of theirs in its trade; within
 * the radius, on their days of the week, with nothing agreed at that time.
 */
export async function jobsForWorker(
  db: Db,
  worker: WorkerRow,
  skills: readonly { id: number; occupationCode: string | null }[],
  now: Date,
  today: string,
): Promise<CandidateJob[]> {
  const { marketId, id, occupationCodes, latitude, longitude, radiusMetres, hiddenFrom, weekdays } = worker;
  const ofSkills = skills.flatMap(({ occupationCode }) => occupationCode ?? []);
  const codes = [...new Set([...occupationCodes, ...ofSkills])];
  // Who has told neither a trade nor a skill fits nothing yet.
  if (codes.length === 0) return [];
  const perTrade = Math.ceil(mostCandidates / codes.length);
  const skillIds = skills.map((skill) => skill.id);
  const place = [latitude, longitude];
  const values = [marketId, id, now, codes, ...place, skillIds, radiusMetres, hiddenFrom, weekdays];
  return db.rows<CandidateJob>(jobsFor, [...values, occupationCodes, perTrade, today]);
}

const workersFor = statement(
  'matching.workersForJob',
  `with able as (
     select id from workers where market_id = $1 and occupation_codes && array[$3::text]
     union
     select worker_id from worker_skills where market_id = $1 and skill_id = any($6::integer[])
   )
   select ${workerColumns('found')}, metres from (
     select workers.*, distance_metres(latitude, longitude, $4::float8, $5::float8) as metres
     from able join workers on workers.market_id = $1 and workers.id = able.id
   ) found
   where (metres is null or metres <= radius_metres)
     and weekdays & (1 << (extract(isodow from $7::date)::int - 1)) <> 0
     and $9::uuid <> all(hidden_from) and 'SERVICE_RECORDS' = any(consents)
     and not exists (
       select from applications a where a.market_id = $1 and a.job_id = $2 and a.worker_id = found.id
         and a.status not in ('WITHDRAWN', 'EXPIRED'))
     and not exists (
       select from placements p where p.market_id = $1 and p.worker_id = found.id and p.status in ('AGREED', 'ACTIVE')
         and p.starts_on <= $8::date and coalesce(p.ends_on, p.starts_on) >= $7::date)
   order by (available_on = $10::date) desc nulls last, ($3::text = any(occupation_codes)) desc, metres nulls last, id
   limit ${mostCandidates}`,
);

/** Workers that nothing speaks against: they agree to be introduced, trade or skill, their own radius, day of the week, nothing agreed at that time. */
export function workersForJob(db: Db, job: JobRow, today: string): Promise<CandidateWorker[]> {
  const { marketId, id, occupationCode, latitude, longitude, skillIds, startsOn, endsOn, employerId } = job;
  const days = [startsOn, endsOn ?? startsOn];
  const values = [marketId, id, occupationCode, latitude, longitude, skillIds, ...days, employerId, today];
  return db.rows<CandidateWorker>(workersFor, values);
}
