import type { UseCaseContext } from '../../context/index.ts';
import { assertConsent } from '../../consents/index.ts';
import type { Transaction } from '../../database/index.ts';
import { once } from '../../idempotency/index.ts';
import { lockVisibleJob, type JobRow } from '../../jobs/index.ts';
import { assertMayOwn, newId, Refused, staffIdOf } from '../../shared/index.ts';
import { lockWorker, workerConcerned, type WorkerRow } from '../../workers/index.ts';
import { actorOf, refusedAsApplicationOutcome, type ApplicationOutcome } from '../application-outcome.ts';
import { refuseApplication } from '../application-refusals.ts';
import { countApplication, insertApplication, lastApplication } from '../application-store.ts';
import type { ApplicationSource } from '../application.entity.ts';
import { recordSteps } from '../record-steps.ts';
import { assertOldEnough } from './old-enough.ts';

export interface ApplyForJobInput {
  /** Null when the id given is none of a job. */
  jobId: string | null;
  /** Undefined: the caller's own. Null when the id given is none of a worker. */
  workerId?: string | null;
  source: ApplicationSource | null;
  trackingCode: string | null;
  idempotencyKey: string | null;
}

/** What one may say of oneself, and what staff may; the first is meant when nothing is said. */
const sources: Record<'PERSON' | 'STAFF', readonly ApplicationSource[]> = {
  PERSON: ['SELF', 'CHANNEL', 'LIVESTREAM'],
  STAFF: ['WINDOW', 'DISPATCH'],
};

/**
 * Puts a worker forward for a job: the caller, or at the window somebody else. Who has a live application already gets
 * that one, however often they tap. A job that is full has a waiting list. Throws AccessDenied.
 */
export async function applyForJob(
  context: UseCaseContext,
  input: ApplyForJobInput,
): Promise<ApplicationOutcome> {
  assertMayOwn(context.principal, 'application.create', context.market.id);
  const request = { key: input.idempotencyKey, operation: 'applyForJob', input };
  return refusedAsApplicationOutcome(() =>
    context.db.transaction((tx) => once(tx, context, request, () => apply(tx, context, input))),
  );
}

async function apply(
  tx: Transaction,
  context: UseCaseContext,
  input: ApplyForJobInput,
): Promise<ApplicationOutcome> {
  const source = sourceOf(context, input.source);
  const trackingCode = trackingCodeOf(context, input.trackingCode);
  const worker = await lockedWorker(tx, context, input.workerId);
  const job = await lockVisibleJob(tx, context.principal, context.market.id, input.jobId);
  const { language, clock, market } = context;
  if (!job) throw new Refused(refuseApplication(language, 'JOB_NOT_FOUND', ['input', 'jobId']));
  const before = await lastApplication(tx, market.id, job.id, worker.id);
  if (before && !['WITHDRAWN', 'EXPIRED', 'REFUSED'].includes(before.status))
    return { applicationId: before.id, userErrors: [] };
  if (before?.status === 'REFUSED')
    throw new Refused(refuseApplication(language, 'APPLICATION_REFUSED_BEFORE', ['input', 'jobId']));
  assertTakes(context, job);
  assertConsent(language, worker.consents, 'SERVICE_RECORDS');
  await assertOldEnough(tx, context, worker, job, ['input', 'jobId']);
  const now = clock.now();
  const status = job.status === 'FILLED' ? ('WAITLISTED' as const) : ('SUBMITTED' as const);
  const appliedBy = staffIdOf(context.principal);
  const keys = { marketId: market.id, id: newId(), jobId: job.id, workerId: worker.id };
  const row = {
    ...keys,
    employerId: job.employerId,
    status,
    source,
    trackingCode,
    appliedBy,
    appliedAt: now,
  };
  await insertApplication(tx, row);
  await countApplication(tx, row);
  const unset = { changedAt: now, offerMessage: null, offerEndsAt: null, reason: null, reasonShared: false };
  await recordSteps(tx, [{ ...row, ...unset }], 'application.apply', actorOf(context), now);
  return { applicationId: row.id, userErrors: [] };
}

/** Who turns out to be another worker while the lock is waited for is looked for again, and refused by name. */
async function lockedWorker(
  tx: Transaction,
  context: UseCaseContext,
  workerId: string | null | undefined,
): Promise<WorkerRow> {
  const seen = await workerConcerned(tx, context, 'application.create', workerId);
  const locked = await lockWorker(tx, seen.marketId, seen.id);
  return locked ?? workerConcerned(tx, context, 'application.create', workerId);
}

function sourceOf(
  { principal, language }: UseCaseContext,
  source: ApplicationSource | null,
): ApplicationSource {
  const allowed = sources[staffIdOf(principal) === null ? 'PERSON' : 'STAFF'];
  const meant = source ?? allowed[0]!;
  if (allowed.includes(meant)) return meant;
  throw new Refused(refuseApplication(language, 'SOURCE_NOT_ALLOWED', ['input', 'source']));
}

function trackingCodeOf({ language }: UseCaseContext, code: string | null): string | null {
  const trimmed = code?.trim() || null;
  if (trimmed === null || /^[A-Za-z0-9-]{2,32}$/.test(trimmed)) return trimmed;
  throw new Refused(refuseApplication(language, 'TRACKING_CODE_INVALID', ['input', 'trackingCode']));
}

/** A job that is full has a waiting list; one that has ended has not. */
function assertTakes({ language, clock }: UseCaseContext, job: JobRow): void {
  const takes = ['OPEN', 'FILLED'].includes(job.status) && job.expiresAt > clock.now();
  if (!takes) throw new Refused(refuseApplication(language, 'JOB_NOT_OPEN', ['input', 'jobId']));
}
