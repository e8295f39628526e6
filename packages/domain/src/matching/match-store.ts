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

const jobsFor = statement(
  'matching.jobsForWorker',
  `select found.*, metres from (
     select *, distance_metres(latitude, longitude, $5::float8, $6::float8) as metres from jobs
     where market_id = $1 and status = 'OPEN' and expires_at > $3 and placed_count < headcount
       and (occupation_code = any($4::text[]) or skill_ids && $7::integer[])
       and employer_id <> all($9::uuid[])
   ) jobs, lateral (select ${jobColumns}) found
   where (metres is null or metres <= $8)
     and $10::integer & (1 << (extract(isodow from starts_on)::int - 1)) <> 0
     and not exists (
       select from applications a where a.market_id = jobs.market_id and a.job_id = jobs.id and a.worker_id = $2
         and a.status not in ('WITHDRAWN', 'EXPIRED'))
     and not ${overlaps}
   order by (occupation_code = any($4::text[])) desc, starts_on, metres nulls last, listed_at desc, id
   limit ${mostCandidates}`,
);

/** Open jobs that nothing speaks against: trade or skill, radius, day of the week, nothing agreed at that time. */
export function jobsForWorker(
  db: Db,
  worker: WorkerRow,
  skillIds: readonly number[],
  now: Date,
): Promise<CandidateJob[]> {
  const { marketId, id, occupationCodes, latitude, longitude, radiusMetres, hiddenFrom, weekdays } = worker;
  const place = [latitude, longitude];
  const values = [marketId, id, now, occupationCodes, ...place, skillIds, radiusMetres, hiddenFrom, weekdays];
  return db.rows<CandidateJob>(jobsFor, values);
}

const workersFor = statement(
  'matching.workersForJob',
  `select ${workerColumns('found')}, metres from (
     select *, distance_metres(latitude, longitude, $4::float8, $5::float8) as metres from workers
     where market_id = $1 and (occupation_codes && array[$3::text] or exists (
       select from worker_skills s where s.market_id = workers.market_id and s.worker_id = workers.id
         and s.skill_id = any($6::integer[])))
   ) found
   where (metres is null or metres <= radius_metres)
     and weekdays & (1 << (extract(isodow from $7::date)::int - 1)) <> 0
     and $9::uuid <> all(hidden_from)
     and not exists (
       select from applications a where a.market_id = $1 and a.job_id = $2 and a.worker_id = found.id
         and a.status not in ('WITHDRAWN', 'EXPIRED'))
     and not exists (
       select from placements p where p.market_id = $1 and p.worker_id = found.id and p.status in ('AGREED', 'ACTIVE')
         and p.starts_on <= $8::date and coalesce(p.ends_on, p.starts_on) >= $7::date)
   order by (available_on = $10::date) desc nulls last, ($3::text = any(occupation_codes)) desc, metres nulls last, id
   limit ${mostCandidates}`,
);

/** Workers that nothing speaks against: trade or skill, their own radius, day of the week, nothing agreed at that time. */
export function workersForJob(db: Db, job: JobRow, today: string): Promise<CandidateWorker[]> {
  const { marketId, id, occupationCode, latitude, longitude, skillIds, startsOn, endsOn, employerId } = job;
  const days = [startsOn, endsOn ?? startsOn];
  const values = [marketId, id, occupationCode, latitude, longitude, skillIds, ...days, employerId, today];
  return db.rows<CandidateWorker>(workersFor, values);
}
