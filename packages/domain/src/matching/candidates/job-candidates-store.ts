import { statement, type Db } from '../../database/index.ts';
import type { Said } from '../../availability/index.ts';
import { lastChangeOf, type Found } from '../../job-index/index.ts';
import { jobColumns, type JobRow } from '../../jobs/index.ts';
import type { Skill } from '../../occupations/index.ts';
import type { WorkerRow } from '../../workers/index.ts';
import type { Weights } from '../scoring/reasons.ts';
import { factorSql, scoreBound, weightsOfJobs } from '../scoring/score-bound.ts';
import type { After, Bounded } from './best-of.ts';
import type { Engaged } from './engaged-store.ts';
import { hasOtherWork } from './other-work-sql.ts';
import type { HeldPapers } from './papers.ts';
import { isDay, withinBox } from './place-and-day-sql.ts';

/** A job that nothing SQL can tell speaks against, and how far it is; null where one of both has no place. */
export type FoundJob = JobRow & { metres: number | null };
export type CandidateJob = FoundJob & Bounded;

/** Whom jobs are looked for. */
export interface Seeker {
  worker: WorkerRow;
  skills: readonly Skill[];
  papers: HeldPapers;
  said: Said;
  weights: Weights;
  /** Null where nobody asks the jobs in memory, for which it is read. */
  engaged: Engaged | null;
  now: Date;
  today: string;
  /** Of the market. */
  timeZone: string;
}

const knowsTrade = 'occupation_code = any($8::text[])';
const fromDay = 'greatest(starts_on, $4::date)';

/** The first day of work that is to come. Of a job of several days it is that of its next shift, where it has one. */
const firstDay = `coalesce(case when ends_on > starts_on then (
         select (s.starts_at at time zone $17::text)::date from job_shifts s
         where s.market_id = jobs.market_id and s.job_id = jobs.id
           and s.starts_at >= (${fromDay}::timestamp at time zone $17::text)
         order by s.starts_at limit 1) end, ${fromDay})`;

const overlaps = hasOtherWork('$2', {
  ...{ id: 'jobs.id', from: 'jobs.starts_on', to: 'coalesce(jobs.ends_on, jobs.starts_on)' },
});

/** More of one's skills than this are taken as asked for, which makes the bound too high, never too low. */
const countedSkills = 8;

/** Without a query of its own for each job, which would cost more than all the rest. */
const asked = `case when skill_ids && $9::integer[] then greatest(cardinality($9::integer[]) - ${countedSkills}, 0)
    + ${Array.from({ length: countedSkills }, (_, i) => `coalesce(($9::integer[])[${i + 1}] = any(skill_ids), false)::int`).join(' + ')}
    else 0 end`;

const bound = scoreBound(
  [
    factorSql.skill(knowsTrade, asked, 'cardinality(skill_ids)', 'skill_ids && $18::integer[]'),
    factorSql.distance('metres', '$7::integer'),
    factorSql.wage('wage_per_day::float8', '$20::float8'),
    factorSql.availability('starts_on = $4::date and $19::boolean'),
    factorSql.freshness('listed_at', '$3::timestamptz'),
    factorSql.language('needed_languages', '$25::text[]'),
  ],
  '$21',
);

/**
 * What SQL can tell. Hours, dates off for some hours, and the age guards are told by code.
 * $12 days of the week as bits, $13 dates off, $14 extra dates, $17 the market's time zone.
 */
const rules = `from jobs cross join lateral (
       select distance_metres(latitude, longitude, $5::float8, $6::float8) as metres) placed
     where market_id = $1 and status = 'OPEN' and occupation_code = any($15::text[])
       and expires_at > $3::timestamptz and coalesce(ends_on, starts_on) >= $4::date
       and (${knowsTrade} or exists (
         select from unnest($9::integer[], $10::text[]) as mine(id, code)
         where code = occupation_code and id = any(skill_ids)))
       and not skill_ids && $11::integer[]
       and employer_id <> all($16::uuid[])
       and ${withinBox('latitude', 'longitude', { latitude: '$5::float8', longitude: '$6::float8', metres: '$7::integer' })}
       and coalesce(metres <= $7::integer, true)
       and ${firstDay} <> all($13::date[])
       and (${isDay('$12::integer', firstDay)}
         or ${firstDay} = any($14::date[]))
       and not exists (
         select from applications a where a.market_id = jobs.market_id and a.job_id = jobs.id and a.worker_id = $2
           and a.status not in ('WITHDRAWN', 'EXPIRED'))
       and not ${overlaps}`;

/**
 * The trades' open jobs by falling bound. What decides lies in the index jobs_matching, so that only those of the page are
 * fetched; a place is left in each that is open, which is asked once more where it is read.
 */
const candidates = statement(
  'matching.jobsForWorker',
  `with best as materialized (
     select best.id as best_id, metres, bound from (select id, metres, ${bound} as bound ${rules}) best
     where $22::float8 is null or (bound, id) < ($22::float8, $23::uuid)
     order by bound desc, id desc limit $24
   )
   select ${jobColumns}, metres, bound from best join jobs on market_id = $1 and id = best_id
   order by bound desc, id desc`,
);

const all = statement(
  'matching.jobsThatFit',
  `select market_id as "marketId", id, occupation_code as "occupationCode", starts_on as "startsOn", ends_on as "endsOn"
   ${rules} and ($18::uuid is null or id > $18::uuid)
   order by id limit $19`,
);

const found = statement(
  'matching.jobsFound',
  `select now.fresh, found.* from (select $19::bigint = ${lastChangeOf('$1')} as fresh) now
   left join lateral (select ${jobColumns}, metres ${rules} and id = any($18::uuid[])) found on now.fresh`,
);

/** Of a job, what the rules that code tells look at. */
export type FittingJob = Pick<JobRow, 'marketId' | 'id' | 'occupationCode' | 'startsOn' | 'endsOn'>;

/**
 * Open jobs that nothing speaks against: of a trade of the worker's that the law lets them do, or asking for a skill of
 * theirs in its trade; every paper it asks for confirmed; within the radius, on their days, with nothing agreed then.
 */
export async function jobsForWorker(
  db: Db,
  seeker: Seeker,
  after: After,
  size: number,
): Promise<CandidateJob[]> {
  const values = ruleValues(seeker);
  if (!values) return [];
  const { worker, papers, weights, today } = seeker;
  const wish = Number(worker.wagePerDayAtLeast);
  const scored = [
    papers.confirmed,
    worker.availableOn === today,
    wish > 0 ? wish : null,
    weightsOfJobs(weights),
  ];
  const from = [after?.bound ?? null, after?.id ?? null, size, worker.languages];
  return db.rows<CandidateJob>(candidates, [...values, ...scored, ...from]);
}

/** Of these jobs those that nothing speaks against; null where open jobs have changed since a change. */
export async function jobsThatStand(
  db: Db,
  seeker: Seeker,
  { result: ids, change }: Found<readonly string[]>,
): Promise<FoundJob[] | null> {
  const values = ruleValues(seeker);
  if (!values) return [];
  const rows = await db.rows<FoundJob & { fresh: boolean }>(found, [...values, ids, change]);
  if (!rows[0]?.fresh) return null;
  return rows.flatMap(({ fresh: _, ...job }) => ((job.id as string | null) === null ? [] : job));
}

/** As many of them as asked for after one, by rising id. */
export async function jobsThatFit(
  db: Db,
  seeker: Seeker,
  after: string | null,
  size: number,
): Promise<FittingJob[]> {
  const values = ruleValues(seeker);
  return values ? db.rows<FittingJob>(all, [...values, after, size]) : [];
}

/** What the rules are asked with; null for whom there is no trade. */
function ruleValues({ worker, skills, papers, said, now, today, timeZone }: Seeker): unknown[] | null {
  const allowed = tradesOf({ worker, skills, papers });
  if (allowed.length === 0) return null;
  const place = [worker.latitude, worker.longitude, worker.radiusMetres];
  const known = [skills.map(({ id }) => id), skills.map(({ occupationCode }) => occupationCode)];
  return [
    ...[worker.marketId, worker.id, now, today, ...place, worker.occupationCodes, ...known],
    ...[papers.missing, worker.weekdays, ...datesOf(said), allowed, worker.hiddenFrom, timeZone],
  ];
}

/** Whose jobs are looked at: their trades and those of their skills, as far as the law lets them. */
export function tradesOf({ worker, skills, papers }: Pick<Seeker, 'worker' | 'skills' | 'papers'>): string[] {
  const codes = [...worker.occupationCodes, ...skills.flatMap(({ occupationCode }) => occupationCode ?? [])];
  return [...new Set(codes)].filter(papers.mayDo);
}

/** The dates that speak against a job whatever its hours are, and those that may speak for it. */
function datesOf({ availableOn, exceptions }: Said): [off: string[], extra: string[]] {
  const off = exceptions.filter(({ kind, fromMinute }) => kind === 'OFF' && fromMinute === null);
  const extra = exceptions.filter(({ kind }) => kind === 'EXTRA');
  const days = [off, extra].map((dates) => dates.map(({ day }) => day)) as [string[], string[]];
  return availableOn === null ? days : [days[0], [...days[1], availableOn]];
}
