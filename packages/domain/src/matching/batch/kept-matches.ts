import type { UseCaseContext } from '../../context/index.ts';
import { countRows, Parameters, statement } from '../../database/index.ts';
import {
  assertMay,
  KeysetPage,
  type CappedCount,
  type Page,
  type PageArguments,
  type SortKey,
} from '../../shared/index.ts';
import { stillOpen } from './open-jobs.ts';
import { latestRunSelect } from './run-store.ts';

/** A job that was among the best of a worker, and is open. */
export interface KeptJob {
  marketId: number;
  jobId: string;
  /** How well it fitted, 0 to 1. */
  score: number;
}

/** What the latest run of matching found for a worker. */
export interface KeptMatch {
  marketId: number;
  workerId: string;
  /** When the run had finished. */
  finishedAt: Date;
  /** Best first; without those that were filled, closed or have ended since. */
  jobs: KeptJob[];
}

const byWorker: readonly SortKey[] = [{ expression: 'worker_id', descending: false, type: 'uuid' }];

const openOnes = `select coalesce(json_agg(json_build_object('marketId', jobs.market_id, 'jobId', jobs.id, 'score', best.score)
     order by best.place), '[]')
   from unnest(job_ids, scores) with ordinality best (job_id, score, place)
   join jobs on jobs.market_id = kept_matches.market_id and jobs.id = best.job_id and ${stillOpen}`;

/**
 * One page of the workers of the caller's market for whom the latest run of matching found jobs, in an order that runs do not
 * change, so that a page after another is never of the same people; none before the first run. For staff. Throws AccessDenied,
 * BadArgument.
 */
export async function keptMatches(context: UseCaseContext, page: PageArguments): Promise<Page<KeptMatch>> {
  const { db, principal, market } = context;
  assertMay(principal, 'worker.match', market.id);
  const list = new KeysetPage(page, byWorker, ['keptMatches', market.id]);
  const text = `with run as materialized (${latestRunSelect('id, finished_at')})
    select market_id as "marketId", worker_id as "workerId", (select finished_at from run) as "finishedAt",
      (${openOnes}) as jobs
    from kept_matches where market_id = $1 and run_id = (select id from run) and ${list.after(3)}
    order by ${list.order()} limit $2`;
  const rows = await db.rows<KeptMatch>(statement(`matching.keptMatches.${list.way}`, text), [
    ...[market.id, list.rowsToRead],
    ...list.start,
  ]);
  return list.cut(rows, ({ workerId }) => [workerId]);
}

/** For how many workers it found some, exact up to 10,000. */
export function keptMatchCount({ db, market }: UseCaseContext): Promise<CappedCount> {
  const parameters = new Parameters();
  const source = `kept_matches where market_id = ${parameters.add(market.id)} and run_id = (${latestRunSelect('id')})`;
  return countRows(db, 'matching.keptMatchCount', source, parameters);
}
