import { marketSubject } from '../../audit/index.ts';
import { inBatches, mostAtOnce, statement, type Db, type Transaction } from '../../database/index.ts';
import { appendEvents } from '../../outbox/index.ts';
import { newId, type Pace } from '../../shared/index.ts';
import type { MarketMatch } from './market-ground.ts';
import type { Shortage } from './short-jobs.ts';

/** What came of matching all workers of a market with its open jobs, in numbers. */
export interface RunCounts {
  workers: number;
  /** Whom no open job fits. */
  workersWithout: number;
  /** Open jobs with places left. */
  jobs: number;
  /** Of these, jobs among the best of somebody. */
  jobsOffered: number;
  /** Jobs among the best of workers, all added up. */
  offers: number;
  /** Share of these that falls on the tenth of the offered jobs with the most of them. */
  topTenthShare: number;
}

/** A run that has finished. */
export interface MatchingRun extends RunCounts {
  id: string;
  /** Of what moment it tells. */
  startedAt: Date;
  finishedAt: Date;
  /** Of the weights that were used; 0 for the usual ones. */
  weightsVersion: number;
}

/** Who asked for a run. */
export type RunBy = 'CLOCK' | 'CONSOLE';

/** A run, by its key. */
export interface RunKey {
  marketId: number;
  id: string;
}

const begin = statement(
  'matching.beginRun',
  `insert into matching_runs (market_id, id, started_at, weights_version) values ($1, $2, $3, $4)`,
);

export const beginRun = (db: Db, { marketId, id }: RunKey, startedAt: Date, weightsVersion: number) =>
  db.rows(begin, [marketId, id, startedAt, weightsVersion]);

/** Waits for who is being erased just then, so that nothing is kept of them; erased workers have no year of birth. */
const keep = statement(
  'matching.keepMatches',
  `insert into kept_matches (market_id, run_id, worker_id, job_ids, scores)
   select $1, $2, there.id, given.job_ids::uuid[], given.scores::float8[]
   from unnest($3::uuid[], $4::text[], $5::text[]) as given(worker_id, job_ids, scores)
   join (select id from workers where market_id = $1 and id = any($3::uuid[]) and birth_year > 0 order by id for share) there
     on there.id = given.worker_id`,
);

const list = (values: readonly (string | number)[]): string => `{${values.join(',')}}`;

/** Keeps the matches of a page of workers, in one statement. */
export async function keepMatches(
  db: Db,
  { marketId, id }: RunKey,
  matches: readonly MarketMatch[],
): Promise<void> {
  const some = matches.filter(({ jobs }) => jobs.length > 0);
  if (some.length === 0) return;
  const workerIds = some.map(({ workerId }) => workerId);
  const jobIds = some.map(({ jobs }) => list(jobs.map(({ jobId }) => jobId)));
  const scores = some.map(({ jobs }) => list(jobs.map(({ score }) => score)));
  await db.rows(keep, [marketId, id, workerIds, jobIds, scores]);
}

const keepShort = statement(
  'matching.keepShortages',
  `insert into job_shortages (market_id, run_id, job_id, places, candidates)
   select $1, $2, * from unnest($3::uuid[], $4::smallint[], $5::smallint[])`,
);

export async function keepShortages(
  db: Db,
  { marketId, id }: RunKey,
  shortages: readonly Shortage[],
): Promise<void> {
  for (let from = 0; from < shortages.length; from += mostAtOnce) {
    const some = shortages.slice(from, from + mostAtOnce);
    const columns = (['jobId', 'places', 'candidates'] as const).map((name) =>
      some.map((short) => short[name]),
    );
    await db.rows(keepShort, [marketId, id, ...columns]);
  }
}

const finish = statement(
  'matching.finishRun',
  `update matching_runs set finished_at = now(), workers = $3, workers_without = $4, jobs = $5, jobs_offered = $6, offers = $7,
     top_tenth_share = $8
   where market_id = $1 and id = $2 returning finished_at as "finishedAt"`,
);
const record = statement(
  'matching.recordRun',
  `insert into audit_entries (market_id, id, at, actor_kind, action, subject_type, subject_id, detail)
   values ($1, $2, now(), $3, 'market.match', $4, $5, $6)`,
);

/** From now on it counts, if none that began later does. Returns when that was, by the database's clock. */
export async function finishRun(
  tx: Transaction,
  { marketId, id }: RunKey,
  by: RunBy,
  counts: RunCounts,
): Promise<Date> {
  const { workers, workersWithout, jobs, jobsOffered, offers, topTenthShare } = counts;
  const numbers = [workers, workersWithout, jobs, jobsOffered, offers, topTenthShare];
  const { finishedAt } = (await tx.row<{ finishedAt: Date }>(finish, [marketId, id, ...numbers]))!;
  const { subjectType, subjectId } = marketSubject(marketId);
  await tx.enterMarket(marketId);
  await tx.rows(record, [marketId, newId(), by, subjectType, subjectId, JSON.stringify(counts)]);
  await appendEvents(tx, [{ marketId, type: 'market.matched', subjectId: id }]);
  return finishedAt;
}

/** Of the market `$1`: the run that counts, which of those that have finished began last. */
export const latestRunSelect = (columns: string): string =>
  `select ${columns} from matching_runs where market_id = $1 and finished_at is not null
   order by started_at desc, id desc limit 1`;

const latest = statement(
  'matching.latestRun',
  latestRunSelect(
    `id, started_at as "startedAt", finished_at as "finishedAt", weights_version as "weightsVersion", workers,
     workers_without as "workersWithout", jobs, jobs_offered as "jobsOffered", offers, top_tenth_share as "topTenthShare"`,
  ),
);

/** The run that counts; null where none has finished. */
export const latestRun = (db: Db, marketId: number): Promise<MatchingRun | null> =>
  db.row<MatchingRun>(latest, [marketId]);

/** A run that lasts an hour has been broken off. */
const passed = `select r.market_id, r.id from matching_runs r where r.started_at < $1
   or (r.finished_at is not null or r.started_at < now() - interval '1 hour') and exists (
     select from matching_runs later where later.market_id = r.market_id and later.finished_at is not null
       and (later.started_at, later.id) > (r.started_at, r.id))`;
const forgetMatches = statement(
  'matching.forgetMatches',
  `with passed as (
     select m.ctid from (${passed}) r join kept_matches m on m.market_id = r.market_id and m.run_id = r.id
     limit ${mostAtOnce} for update of m skip locked
   ), forgotten as (delete from kept_matches where ctid = any(array(select ctid from passed)) returning 1)
   select count(*)::int as count from forgotten`,
);
const forgetRuns = statement(
  'matching.forgetRuns',
  `delete from matching_runs d using (${passed}) r where d.market_id = r.market_id and d.id = r.id
     and not exists (select from kept_matches m where m.market_id = d.market_id and m.run_id = d.id)`,
);

/** Forgets runs from before an instant, those that a later one has replaced, and those broken off. */
export async function forgetMatchingRuns(db: Db, before: Date, pace?: Pace): Promise<void> {
  await inBatches(db, forgetMatches, [before], pace);
  await db.rows(forgetRuns, [before]);
}
