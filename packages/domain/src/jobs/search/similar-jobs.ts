import { rowsLoader, statement, type Db, type RowLoader } from '../../database/index.ts';
import { jobColumns, type JobRow } from '../job-row.ts';

/** How many of them are shown. */
export const similarJobsShown = 6;

/** Of a trade only the soonest are looked at, so that a trade with a hundred thousand jobs costs no more */
const looked = { own: 60, other: 10 };

/** Ten kilometres, or twice the pay, count as much as half of being another trade. */
const unlike = `(candidate.occupation_code <> own.occupation_code)::integer
     + 0.5 * least(coalesce(distance_metres(candidate.latitude, candidate.longitude, own.latitude, own.longitude) / 10000, 1), 1)
     + 0.5 * least(abs(ln(candidate.wage_per_day / own.wage_per_day)) / ln(2), 1)`;

const similar = statement(
  'jobs.similar',
  `select found.*, own.id as "ofJobId"
   from unnest($1::integer[], $2::uuid[]) as wanted(m, i)
   join jobs own on own.market_id = m and own.id = i
   join occupations trade on trade.code = own.occupation_code
   cross join lateral (
     select ${jobColumns} from (
       select candidate.*, ${unlike} as unlike
       from occupations alike cross join lateral (
         select * from jobs
         where jobs.market_id = own.market_id and jobs.occupation_code = alike.code and jobs.status = 'OPEN'
           and jobs.published_at is not null and jobs.expires_at > $3 and jobs.id <> own.id
         order by jobs.starts_on, jobs.listed_at desc, jobs.id desc
         limit case when alike.code = own.occupation_code then ${looked.own} else ${looked.other} end
       ) candidate
       where alike.category = trade.category
     ) jobs order by unlike, id limit ${similarJobsShown}
   ) found`,
);

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
