import { ageGuard } from '../age-guards/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import { shiftsByJobKeys, type JobRow } from '../jobs/index.ts';
import { assertMayOwn, dayIn } from '../shared/index.ts';
import { skillsByWorkerKeys, workerConcerned, type WorkerRow } from '../workers/index.ts';
import { latestWeights } from './weights-store.ts';
import { jobsForWorker, type CandidateJob } from './match-store.ts';
import {
  availabilityReason,
  distanceReason,
  freshnessReason,
  skillReason,
  wageReason,
  type Pair,
} from './pair-reasons.ts';
import { scoreOf, wordedReasons, type Reason, type WordedReason } from './reasons.ts';

/** A job for a worker, how well it fits, and why. */
export interface JobMatch {
  job: JobRow;
  score: number;
  /** Of the weights that made the score; 0 for the usual ones. */
  weightsVersion: number;
  reasons: WordedReason[];
}

/**
 * Open jobs for a worker, best first: what the law, the radius, the days or other work speak against is left out, the
 * others are scored by named factors. For the calling worker, or for staff the one named. Throws AccessDenied, Refused.
 */
export async function matchJobs(
  context: UseCaseContext,
  workerId: string | null | undefined,
  first: number,
): Promise<JobMatch[]> {
  const { db, principal, market, clock, language } = context;
  assertMayOwn(principal, 'worker.match', market.id);
  const worker = await workerConcerned(db, context, 'worker.match', workerId);
  const now = clock.now();
  const today = dayIn(market.timeZone, now);
  const skills = await skillsByWorkerKeys(db, [worker.marketId], [worker.id]);
  const known = context.occupations.skills(skills.map(({ skillId }) => skillId));
  const candidates = await jobsForWorker(db, worker, known, now, today);
  const jobs = await withoutGuarded(context, worker, candidates, today);
  const { version, weights } = await latestWeights(db, market.id);
  const matches = jobs.map(({ metres, ...job }) => {
    const pair: Pair = { worker, skills, job, metres, today, now };
    const found = [
      ...[skillReason(pair, context), distanceReason(pair), wageReason(pair)],
      ...[availabilityReason(pair), freshnessReason(pair)],
    ];
    const reasons = found.filter((reason): reason is Reason => reason !== null);
    const score = scoreOf(reasons, weights);
    return { job, score, weightsVersion: version, reasons: wordedReasons(reasons, language) };
  });
  return matches.toSorted(bestFirst).slice(0, first);
}

/** Only for the young and the old the guards have to look, and then at shifts too. */
async function withoutGuarded(
  { db, occupations, market }: UseCaseContext,
  worker: WorkerRow,
  jobs: CandidateJob[],
  today: string,
): Promise<CandidateJob[]> {
  if (worker.adultOn === null && !mayBeSenior(worker.birthYear, today)) return jobs;
  const marketIds = jobs.map((job) => job.marketId);
  const shifts = await shiftsByJobKeys(
    db,
    marketIds,
    jobs.map((job) => job.id),
  );
  const byJob = Map.groupBy(shifts, ({ jobId }) => jobId);
  return jobs.filter((job) => {
    const { certificateHint, category } = occupations.occupation(job.occupationCode)!;
    const seen = { startsOn: job.startsOn, certificateHint, category, shifts: byJob.get(job.id) ?? [] };
    return ageGuard(worker, seen, market.timeZone) === null;
  });
}

const youngestSenior = 60;

/** In this year or the next, as jobs may start then. */
const mayBeSenior = (birthYear: number, today: string): boolean =>
  Number(today.slice(0, 4)) + 1 - birthYear >= youngestSenior;

/** Best first, then soonest; the id makes it the same order every time. */
function bestFirst(a: JobMatch, b: JobMatch): number {
  const bySoonest = a.job.startsOn.localeCompare(b.job.startsOn);
  return b.score - a.score || bySoonest || (a.job.id < b.job.id ? -1 : 1);
}
