import { ageGuard } from '../age-guards/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import { isMemberOf } from '../employers/index.ts';
import { shiftsByJobKeys, visibleJobsByKeys, type JobRow } from '../jobs/index.ts';
import { accessDenied, assertMayOwn, dayIn, may } from '../shared/index.ts';
import { skillsByWorkerKeys, type WorkerRow } from '../workers/index.ts';
import { latestWeights } from './weights-store.ts';
import { workersForJob } from './match-store.ts';
import {
  availabilityReason,
  distanceReason,
  reliabilityReason,
  skillReason,
  wageReason,
  type Pair,
} from './pair-reasons.ts';
import { scoreOf, wordedReasons, type Reason, type WordedReason } from './reasons.ts';

/** A worker for a job, how well they fit, and why. */
export interface WorkerMatch {
  worker: WorkerRow;
  score: number;
  /** Of the weights that made the score; 0 for the usual ones. */
  weightsVersion: number;
  reasons: WordedReason[];
}

/**
 * Workers for a job, best first, by the same rules and factors as jobs for a worker; for staff and members of the job's
 * employer. None for a job the caller may not see. Throws AccessDenied.
 */
export async function matchWorkers(
  context: UseCaseContext,
  jobId: string | null,
  first: number,
): Promise<WorkerMatch[]> {
  const { db, market, clock, language } = context;
  const job = await jobToFill(context, jobId);
  if (!job || isOver(job, dayIn(market.timeZone, clock.now()))) return [];
  const now = clock.now();
  const today = dayIn(market.timeZone, now);
  const candidates = await allowedWorkers(context, job, today);
  const skills = await skillsByWorkerKeys(
    db,
    candidates.map(({ marketId }) => marketId),
    candidates.map(({ id }) => id),
  );
  const { version, weights } = await latestWeights(db, market.id);
  const skillsOf = Map.groupBy(skills, ({ workerId }) => workerId);
  const matches = candidates.map(({ metres, ...worker }) => {
    const pair: Pair = { worker, skills: skillsOf.get(worker.id) ?? [], job, metres, today, now };
    const found = [
      ...[skillReason(pair, context), distanceReason(pair), wageReason(pair)],
      ...[availabilityReason(pair), reliabilityReason(pair)],
    ];
    const reasons = found.filter((reason): reason is Reason => reason !== null);
    const score = scoreOf(reasons, weights);
    return { worker, score, weightsVersion: version, reasons: wordedReasons(reasons, language) };
  });
  return matches
    .toSorted((a, b) => b.score - a.score || (a.worker.id < b.worker.id ? -1 : 1))
    .slice(0, first);
}

/** Its last day has passed: nobody is wanted for it, whatever its state says. */
const isOver = ({ startsOn, endsOn }: JobRow, today: string): boolean => (endsOn ?? startsOn) < today;

async function jobToFill(context: UseCaseContext, jobId: string | null): Promise<JobRow | null> {
  const { db, principal, market } = context;
  assertMayOwn(principal, 'worker.match', market.id);
  const [job] = jobId ? await visibleJobsByKeys(db, principal, [market.id], [jobId]) : [];
  if (!job) return null;
  const fills =
    may(principal, 'worker.match', market.id) || (await isMemberOf(db, principal, market.id, job.employerId));
  if (!fills) throw accessDenied(principal);
  // Nobody collects names with a draft that no reviewer has seen.
  return principal.kind === 'STAFF' || job.status === 'OPEN' ? job : null;
}

async function allowedWorkers({ db, occupations, market }: UseCaseContext, job: JobRow, today: string) {
  const [workers, shifts] = await Promise.all([
    workersForJob(db, job, today),
    shiftsByJobKeys(db, [job.marketId], [job.id]),
  ]);
  const { certificateHint, category } = occupations.occupation(job.occupationCode)!;
  const seen = { startsOn: job.startsOn, certificateHint, category, shifts };
  return workers.filter((worker) => ageGuard(worker, seen, market.timeZone) === null);
}
