import type { UseCaseContext } from '../../context/index.ts';
import { assertMay, dayIn } from '../../shared/index.ts';
import { papersOf } from '../candidates/papers.ts';
import { bestJobsOf, type Ground } from '../in-memory/best-jobs.ts';
import { WeighedSeeker } from '../in-memory/weighed-seeker.ts';
import { latestWeights } from '../weights/weights-store.ts';
import { workersInPages, type BatchWorker } from './batch-workers.ts';
import { openJobsInGroups } from './open-jobs.ts';

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
  const now = clock.now();
  const today = dayIn(market.timeZone, now);
  const ground = { context, weights, now, today, jobs: await openJobsInGroups(context, now, today) };
  for await (const workers of workersInPages(context)) yield workers.map((of) => matchOf(ground, of, most));
}

function matchOf(ground: Ground, of: BatchWorker, most: number): MarketMatch {
  const { occupations } = ground.context;
  const papers = papersOf(occupations, of.skills);
  const skills = occupations.skills(of.skills.map(({ skillId }) => skillId));
  const best = bestJobsOf(ground, new WeighedSeeker({ ...of, papers, skills }), most);
  return { workerId: of.worker.id, jobs: best.map(({ job, score }) => ({ jobId: job.id, score })) };
}
