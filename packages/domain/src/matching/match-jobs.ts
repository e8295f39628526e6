import type { Said } from '../availability/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import { shiftsByJobKeys, type JobRow, type JobShift } from '../jobs/index.ts';
import { assertMayOwn } from '../shared/index.ts';
import type { WorkerRow, WorkerSkill } from '../workers/index.ts';
import { bestOf, pageOf, type After, type Bounded } from './candidates/best-of.ts';
import { jobsForWorker, type CandidateJob, type FoundJob } from './candidates/job-candidates-store.ts';
import { timeFor } from './candidates/time-for.ts';
import { bestInMemory } from './in-memory/jobs-in-memory.ts';
import { languageReason } from './scoring/language-reason.ts';
import {
  availabilityReason,
  distanceReason,
  freshnessReason,
  skillReason,
  wageReason,
  type Pair,
} from './scoring/pair-reasons.ts';
import { scoreOf, wordedReasons, type Reason, type Weights, type WordedReason } from './scoring/reasons.ts';
import { seekerOf } from './seeker.ts';

/** A job for a worker, how well it fits, and why. */
export interface JobMatch {
  job: JobRow;
  score: number;
  /** Of the weights that made the score; 0 for the usual ones. */
  weightsVersion: number;
  reasons: WordedReason[];
}

/** Pairs that are looked at together. */
const usualPage = 100;

/**
 * Open jobs for a worker, best first: what the law, the radius, the days or other work speak against is left out, the
 * others are scored by named factors. For the calling worker, or for staff the one named. Throws AccessDenied, Refused.
 */
export async function matchJobs(
  context: UseCaseContext,
  workerId: string | null | undefined,
  first: number,
  pageSize = usualPage,
): Promise<JobMatch[]> {
  assertMayOwn(context.principal, 'worker.match', context.market.id);
  const { seeker, skills, version, weights } = await seekerOf(context, workerId);
  const of = { ...seeker, skills, weights, version };
  const search = {
    ...{ first, pageSize, compare: bestFirst },
    judge: (jobs: FoundJob[]) => judge(context, of, jobs),
    page: async (after: After, size: number) =>
      pageOf(await jobsForWorker(context.db, seeker, after, size), size),
  };
  return (await bestInMemory(context, seeker, search)) ?? bestOf<CandidateJob, JobMatch>(search);
}

interface Judged {
  worker: WorkerRow;
  skills: readonly WorkerSkill[];
  said: Said;
  now: Date;
  today: string;
  weights: Weights;
  version: number;
}

/** Those that the hours and the age guards let through, scored. */
async function judge(context: UseCaseContext, of: Judged, candidates: FoundJob[]): Promise<JobMatch[]> {
  const marketIds = candidates.map((job) => job.marketId);
  const ids = candidates.map((job) => job.id);
  const shifts = ids.length > 0 ? await shiftsByJobKeys(context.db, marketIds, ids) : [];
  const byJob = Map.groupBy(shifts, ({ jobId }) => jobId);
  return candidates.flatMap((job) => matchOf(context, of, job, byJob.get(job.id) ?? []) ?? []);
}

function matchOf(
  context: UseCaseContext,
  { worker, skills, said, now, today, weights, version }: Judged,
  { metres, bound: _, ...job }: FoundJob & Partial<Bounded>,
  shifts: readonly JobShift[],
): JobMatch | null {
  const time = timeFor(context, { worker, said, today, now }, job, shifts);
  if (!time) return null;
  const pair: Pair = { worker, skills, job, metres, ...time, today, now };
  const found = [
    ...[skillReason(pair, context), distanceReason(pair), wageReason(pair)],
    ...[availabilityReason(pair), freshnessReason(pair), languageReason(pair, context)],
  ];
  const reasons = found.filter((reason): reason is Reason => reason !== null);
  const score = scoreOf(reasons, weights);
  return { job, score, weightsVersion: version, reasons: wordedReasons(reasons, context.language) };
}

/** Best first, then soonest; the id makes it the same order every time. */
function bestFirst(a: JobMatch, b: JobMatch): number {
  const bySoonest = a.job.startsOn.localeCompare(b.job.startsOn);
  return b.score - a.score || bySoonest || (a.job.id < b.job.id ? -1 : 1);
}
