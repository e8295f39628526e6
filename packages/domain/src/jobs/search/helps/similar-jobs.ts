import {
  rowsLoader,
  statement,
  wantedKeys,
  type Db,
  type Parameters,
  type RowLoader,
} from '../../../database/index.ts';
import { jobColumns, type JobRow } from '../../job-row.ts';

/** How many of them are shown. */
export const similarJobsShown = 6;

/** Of a trade only the soonest are looked at, so that a trade with a hundred thousand jobs costs no more */
const looked = { own: 60, other: 10 };

/** Ten kilometres, or twice the pay, count as much as half of being another trade. */
const unlikeness = (own: string): string => `(candidate.occupation_code <> ${own}.occupation_code)::integer
     + 0.5 * least(coalesce(distance_metres(candidate.latitude, candidate.longitude, ${own}.latitude, ${own}.longitude) / 10000, 1), 1)
     + 0.5 * least(abs(ln(candidate.wage_per_day / ${own}.wage_per_day)) / ln(2), 1)`;

/** The jobs that are most like the one of an alias, most alike first. */
const alikeTo = (own: string, now: string, columns: string): string => `select ${columns} from (
       select candidate.*, ${unlikeness(own)} as unlike
       from occupations trade join occupations alike on alike.category = trade.category
       cross join lateral (
         select * from jobs
         where jobs.market_id = ${own}.market_id and jobs.occupation_code = alike.code and jobs.status = 'OPEN'
           and jobs.published_at is not null and jobs.expires_at > ${now} and jobs.id <> ${own}.id
         order by jobs.starts_on, jobs.listed_at desc, jobs.id desc
         limit case when alike.code = trade.code then ${looked.own} else ${looked.other} end
       ) candidate
       where trade.code = ${own}.occupation_code
     ) jobs order by unlike, id limit ${similarJobsShown}`;

const similar = statement(
  'jobs.similar',
  `select found.*, own.id as "ofJobId"
   from ${wantedKeys}
   join jobs own on own.market_id = m and own.id = i
   cross join lateral (${alikeTo('own', '$3', jobColumns)}) found`,
);

/** Rows of jobs that are most like the one that a larger statement names so. */
export const similarJobsSelect = (job: string, parameters: Parameters, now: Date): string =>
  alikeTo(job, `${parameters.add(now)}::timestamptz`, 'jobs.*');

type SimilarJob = JobRow & { ofJobId: string };

/**
 * Other open jobs of the same market and group of trades that are most like each of these: the same trade first, then near
 * by and of like pay. One statement for however many; rows that the caller may see are asked about, and the board is
 * for everybody.
 */
export const similarJobsLoader = (db: Db, now: () => Date): RowLoader<JobRow[]> =>
  rowsLoader<SimilarJob>(
    (marketIds, ids) => db.rows<SimilarJob>(similar, [marketIds, ids, now()]),
    ({ marketId, ofJobId }) => ({ marketId, id: ofJobId }),
  );
