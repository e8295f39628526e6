import type { UseCaseContext } from '../../context/index.ts';
import { assertMay, dayIn } from '../../shared/index.ts';
import { latestWeights } from '../weights-store.ts';
import { workersInPages } from './batch-workers.ts';
import { bestJobsOf } from './best-jobs.ts';
import { openJobsByTrade } from './open-jobs.ts';

/** The best jobs of one worker, best first. */
export interface MarketMatch {
  workerId: string;
  jobs: { jobId: string; score: number }[];
}

/**
 * All workers of a market against all open jobs, in process: the jobs are held once, the workers pass by in pages, so that
 * memory grows with the open jobs and with nothing else. The same rules, factors and order as `matchJobs`. Throws
 * AccessDenied.
 */
export async function* matchMarket(context: UseCaseContext, most = 20): AsyncGenerator<MarketMatch[]> {
  const { db, market, clock } = context;
  assertMay(context.principal, 'worker.match', market.id);
  const { weights } = await latestWeights(db, market.id);
  const jobs = await openJobsByTrade(context);
  const ground = { context, jobs, weights, today: dayIn(market.timeZone, clock.now()) };
  for await (const workers of workersInPages(context))
    yield workers.map((of) => ({
      workerId: of.worker.id,
      jobs: bestJobsOf(ground, of, most).map(({ job, score }) => ({ jobId: job.id, score })),
    }));
}
