import type { UseCaseContext } from '../../context/index.ts';
import { JobColumns, JobGroups, type WeighedJob } from '../../job-index/index.ts';
import { dayIn } from '../../shared/index.ts';
import { papersOf } from '../candidates/papers.ts';
import { bestJobsOf, type Ground } from '../in-memory/best-jobs.ts';
import { WeighedSeeker } from '../in-memory/weighed-seeker.ts';
import { latestWeights } from '../weights/weights-store.ts';
import type { BatchWorker } from './batch-workers.ts';
import { openJobs, type BatchJob } from './open-jobs.ts';

/** What all workers of a market are weighed by; nobody in particular asks. */
export type BatchContext = Pick<UseCaseContext, 'db' | 'market' | 'occupations' | 'clock'>;

/** Against what all workers of a market are weighed. */
export interface MarketGround extends Ground {
  all: readonly BatchJob[];
  weightsVersion: number;
}

/** The best jobs of one worker, best first. */
export interface MarketMatch {
  workerId: string;
  jobs: { jobId: string; score: number }[];
}

/** The open jobs of the market, held once, and how it weighs them now. */
export async function groundOf(context: BatchContext): Promise<MarketGround> {
  const { db, market, clock } = context;
  const { weights, version: weightsVersion } = await latestWeights(db, market.id);
  const now = clock.now();
  const today = dayIn(market.timeZone, now);
  const all = await openJobs(context, now, today);
  return { context, weights, weightsVersion, now, today, all, jobs: groupsOf(all) };
}

/** Jobs as they are kept where they are searched, so that whoever weighs them meets one kind of object. */
export function groupsOf(jobs: readonly WeighedJob[]): JobGroups {
  const columns = new JobColumns();
  const groups = new JobGroups((slot) => columns.at(slot));
  for (const job of jobs) groups.add(columns.pushWeighed(job), job);
  return groups;
}

export function seekerOf({ context }: Ground, of: BatchWorker): WeighedSeeker {
  const papers = papersOf(context.occupations, of.skills);
  const skills = context.occupations.skills(of.skills.map(({ skillId }) => skillId));
  return new WeighedSeeker({ ...of, papers, skills });
}

export function matchOf(ground: Ground, seeker: WeighedSeeker, most: number): MarketMatch {
  const best = bestJobsOf(ground, seeker, most);
  return { workerId: seeker.worker.id, jobs: best.map(({ job, score }) => ({ jobId: job.id, score })) };
}
