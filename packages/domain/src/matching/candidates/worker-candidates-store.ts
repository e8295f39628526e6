import { plannedEachTime, type Db, type Statement } from '../../database/index.ts';
import { acceptedNeeds, type JobRow } from '../../jobs/index.ts';
import { workerColumns, type WorkerRow } from '../../workers/index.ts';
import { factorSql, scoreBound } from '../scoring/score-bound.ts';
import type { After, Bounded } from './best-of.ts';
import { hasOtherWork } from './other-work-sql.ts';
import type { NeededPapers } from './papers.ts';
import { isDay, withinBox } from './place-and-day-sql.ts';

/** A worker whom nothing SQL can tell speaks against, unless they are taken: by an application for the job, or by other work. */
export type CandidateWorker = WorkerRow & Bounded & { metres: number | null; taken: boolean };

/** What workers are looked for. */
export interface Opening {
  job: JobRow;
  /** Skills that it asks for in its own trade. */
  tradeSkillIds: readonly number[];
  papers: NeededPapers;
  weights: readonly number[];
  today: string;
  /** The first day of work that is to come. */
  firstDay: string;
}

const knowsTrade = '$3::text = any(occupation_codes)';
const isConfirmed = 'confirmed_skill_ids && $6::integer[]';

/** More skills that are asked for than these are taken as had, which makes the bound too high, never too low. */
const countedSkills = 8;
const asked = `greatest(cardinality($6::integer[]) - ${countedSkills}, 0)
    + ${Array.from({ length: countedSkills }, (_, i) => `coalesce(($6::integer[])[${i + 1}] = any(skill_ids), false)::int`).join(' + ')}`;

const boundOf = (confirmed: string): string =>
  scoreBound(
    [
      factorSql.skill(knowsTrade, `(${asked})`, 'cardinality($6::integer[])', confirmed),
      factorSql.distance('metres', 'radius_metres'),
      factorSql.wage('$11::float8', 'wage_per_day_at_least::float8'),
      factorSql.availability('$7::date = $10::date and available_on = $10::date'),
      factorSql.reliability('placement_count', 'no_show_count'),
      factorSql.language('$20::text[]', 'languages'),
    ],
    '$12',
  );

const firstDay = '$16::date';

/** Asked only of those of the page: agreed work of a whole market is much to compare with. */
const taken = `exists (
         select from applications a where a.market_id = $1 and a.job_id = $2 and a.worker_id = workers.id
           and a.status not in ('WITHDRAWN', 'EXPIRED'))
       or ${hasOtherWork('workers.id', { id: '$2', from: '$7::date', to: '$8::date' })}`;

/** Found by the indexes of their trades and of their skills; the distance is measured once. */
const candidates = (name: string, among: string, confirmed: string): Statement =>
  plannedEachTime(
    name,
    `with best as materialized (
     select best_id, metres, bound from (
       select workers.id as best_id, metres, ${boundOf(confirmed)} as bound
       from workers cross join lateral (
         select distance_metres(latitude, longitude, $4::float8, $5::float8) as metres offset 0) placed
       where workers.market_id = $1
         and (occupation_codes && array[$3::text] or skill_ids && $13::integer[]) and ${among}
         and coalesce(metres <= radius_metres, true)
         and (cardinality($14::integer[]) = 0 or confirmed_skill_ids && $14::integer[])
         and (cardinality($15::integer[]) = 0 or confirmed_skill_ids @> $15::integer[])
         and (${isDay('weekdays', firstDay)} or available_on = ${firstDay}
           or exists (select from availability_exceptions e where e.market_id = $1 and e.worker_id = workers.id
             and e.day = ${firstDay} and e.kind = 'EXTRA'))
         and $9::uuid <> all(hidden_from) and 'SERVICE_RECORDS' = any(consents)
     ) found
     where $17::float8 is null or (bound, best_id) < ($17::float8, $18::uuid)
     order by bound desc, best_id desc limit $19
   )
   select ${workerColumns('workers')}, metres, bound, ${taken} as taken
   from best join workers on market_id = $1 and id = best_id
   order by bound desc, id desc`,
  );

const confirmed = candidates('matching.confirmedForJob', isConfirmed, 'true');
const all = candidates('matching.workersForJob', 'true', isConfirmed);

/** Whoever is so near; asked before the distance, which costs more. */
const isNear = withinBox('latitude', 'longitude', {
  ...{ latitude: '$4::float8', longitude: '$5::float8' },
  metres: '($21::float8 * radius_metres)',
});
const others = candidates('matching.othersForJob', `not ${isConfirmed} and ${isNear}`, 'false');

/** Which of them: all, those of whom an asked skill is confirmed, or the others, as near as a share of their radius. */
export type Among = 'ALL' | 'CONFIRMED' | { near: number };

/**
 * Workers that nothing speaks against, by falling bound: they agree to be introduced; the trade, or a skill of it that is
 * asked for; the papers confirmed; their own radius, their days. Hours and age are told by code.
 */
export function workersForJob(
  db: Db,
  opening: Opening,
  among: Among,
  after: After,
  size: number,
): Promise<CandidateWorker[]> {
  const needed = acceptedNeeds(opening.job.languageNeeds).map(({ language }) => language);
  const values = [...ruleValues(opening), after?.bound ?? null, after?.id ?? null, size, needed];
  if (typeof among === 'object') return db.rows<CandidateWorker>(others, [...values, among.near]);
  return db.rows<CandidateWorker>(among === 'ALL' ? all : confirmed, values);
}

function ruleValues({ job, tradeSkillIds, papers, weights, today, firstDay: first }: Opening): unknown[] {
  const { marketId, id, occupationCode, latitude, longitude, skillIds, startsOn, employerId } = job;
  const endsOn = job.endsOn ?? startsOn;
  return [
    ...[marketId, id, occupationCode, latitude, longitude, skillIds, startsOn, endsOn, employerId],
    ...[today, Number(job.wagePerDay), weights, tradeSkillIds, papers.licences, papers.asked, first],
  ];
}
