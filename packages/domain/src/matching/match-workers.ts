import { saidByWorkers, workDaysOf, type Said } from '../availability/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import { isMemberOf } from '../employers/index.ts';
import {
  acceptedNeeds,
  shiftsByJobKeys,
  visibleJobsByKeys,
  type JobRow,
  type JobShift,
} from '../jobs/index.ts';
import { accessDenied, assertMayOwn, dayIn, may } from '../shared/index.ts';
import { skillsByWorkerKeys, type WorkerRow, type WorkerSkill } from '../workers/index.ts';
import { bestWorkers } from './candidates/best-workers.ts';
import { languageReason } from './scoring/language-reason.ts';
import { OthersBound } from './scoring/others-bound.ts';
import { papersFor } from './candidates/papers.ts';
import {
  availabilityReason,
  distanceReason,
  reliabilityReason,
  skillReason,
  wageReason,
  type Pair,
} from './scoring/pair-reasons.ts';
import { scoreOf, wordedReasons, type Reason, type Weights, type WordedReason } from './scoring/reasons.ts';
import { weightsOfWorkers } from './scoring/score-bound.ts';
import { timeFor } from './candidates/time-for.ts';
import { latestWeights } from './weights/weights-store.ts';
import type { CandidateWorker } from './candidates/worker-candidates-store.ts';

/** A worker for a job, how well they fit, and why. */
export interface WorkerMatch {
  worker: WorkerRow;
  score: number;
  /** Of the weights that made the score; 0 for the usual ones. */
  weightsVersion: number;
  reasons: WordedReason[];
}

/** Workers that are read together: more than the few that are judged mostly, as one page costs about as much as another. */
const usualPage = 50;

/**
 * Workers for a job, best first, by the same rules and factors as jobs for a worker; for staff and members of the job's
 * employer. None for a job the caller may not see. Throws AccessDenied.
 */
export async function matchWorkers(
  context: UseCaseContext,
  jobId: string | null,
  first: number,
  pageSize = Math.max(usualPage, 2 * first),
): Promise<WorkerMatch[]> {
  const { db, market, clock, occupations } = context;
  const job = await jobToFill(context, jobId);
  const now = clock.now();
  const today = dayIn(market.timeZone, now);
  if (!job || isOver(job, today)) return [];
  const [shifts, { version, weights }] = await Promise.all([
    shiftsByJobKeys(db, [job.marketId], [job.id]),
    latestWeights(db, market.id),
  ]);
  const ofTrade = occupations
    .skills(job.skillIds)
    .filter(({ occupationCode }) => occupationCode === job.occupationCode);
  const opening = {
    ...{ job, today, papers: papersFor(occupations, job), weights: weightsOfWorkers(weights) },
    tradeSkillIds: ofTrade.map(({ id }) => id),
    firstDay: workDaysOf(market.timeZone, job, shifts, today)[0]!.day,
  };
  const others = new OthersBound(weights, {
    ...{ askedFor: job.skillIds.length, startsToday: job.startsOn === today },
    needsLanguage: acceptedNeeds(job.languageNeeds).length > 0,
  });
  return bestWorkers<WorkerMatch>(db, opening, others, {
    ...{ first, pageSize, compare: bestFirst },
    judge: (candidates) => judge(context, { job, shifts, now, today, weights, version }, candidates),
  });
}

interface Judged {
  job: JobRow;
  shifts: readonly JobShift[];
  now: Date;
  today: string;
  weights: Weights;
  version: number;
}

/** Those that their hours and the age guards let through, scored. */
async function judge(context: UseCaseContext, of: Judged, found: CandidateWorker[]): Promise<WorkerMatch[]> {
  const candidates = found.filter(({ taken }) => !taken);
  if (candidates.length === 0) return [];
  const marketIds = candidates.map(({ marketId }) => marketId);
  const [skills, said] = await Promise.all([
    skillsByWorkerKeys(
      context.db,
      marketIds,
      candidates.map(({ id }) => id),
    ),
    saidByWorkers(context.db, of.job.marketId, candidates),
  ]);
  const skillsOf = Map.groupBy(skills, ({ workerId }) => workerId);
  return candidates.flatMap(
    (worker) => matchOf(context, of, worker, skillsOf.get(worker.id) ?? [], said.get(worker.id)!) ?? [],
  );
}

function matchOf(
  context: UseCaseContext,
  { job, shifts, now, today, weights, version }: Judged,
  { metres, bound: _, taken: __, ...worker }: CandidateWorker,
  skills: readonly WorkerSkill[],
  said: Said,
): WorkerMatch | null {
  const time = timeFor(context, { worker, said, today, now }, job, shifts);
  if (!time) return null;
  const pair: Pair = { worker, skills, job, metres, ...time, today, now };
  const found = [
    ...[skillReason(pair, context), distanceReason(pair), wageReason(pair)],
    ...[availabilityReason(pair), reliabilityReason(pair), languageReason(pair, context)],
  ];
  const reasons = found.filter((reason): reason is Reason => reason !== null);
  const score = scoreOf(reasons, weights);
  return { worker, score, weightsVersion: version, reasons: wordedReasons(reasons, context.language) };
}

const bestFirst = (a: WorkerMatch, b: WorkerMatch): number =>
  b.score - a.score || (a.worker.id < b.worker.id ? -1 : 1);

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
