import type { UseCaseContext } from '../../context/index.ts';
import type { Db, Transaction } from '../../database/index.ts';
import { once } from '../../idempotency/index.ts';
import { claimPlace, visibleJobsByKeys, type JobRow } from '../../jobs/index.ts';
import { overlappingJobNumber } from '../../placements/index.ts';
import { assertMayOwn, Refused } from '../../shared/index.ts';
import { lockWorker } from '../../workers/index.ts';
import {
  applicationNotFound,
  refusedAsApplicationOutcome,
  wrongApplicationStatus,
  type ApplicationOutcome,
} from '../application-outcome.ts';
import { refuseApplication } from '../application-refusals.ts';
import type { ApplicationRow } from '../application-row.ts';
import { moveApplication } from '../application-store.ts';
import { assertOldEnough } from './old-enough.ts';
import { recordAccepted } from './record-accepted.ts';
import { applicationNow, workersApplication } from './workers-application.ts';

export interface AcceptOfferInput {
  /** Null when the id given is none of an application. */
  applicationId: string | null;
  idempotencyKey: string | null;
}

/**
 * The worker says yes, or staff that acts for them: takes a place and makes the placement. However many accept at once, no more
 * are placed than the headcount; the last place fills the job and sends whoever is pending to the waiting list. Accepted
 * twice, it is answered alike. Throws AccessDenied.
 */
export async function acceptOffer(
  context: UseCaseContext,
  input: AcceptOfferInput,
): Promise<ApplicationOutcome> {
  assertMayOwn(context.principal, 'application.answer', context.market.id);
  const request = { key: input.idempotencyKey, operation: 'acceptOffer', input };
  return refusedAsApplicationOutcome(() =>
    context.db.transaction((tx) => once(tx, context, request, () => accept(tx, context, input))),
  );
}

/**
 * Most of those who come too late are told so before anything is locked. Locks go worker, job, applications, in every
 * step: so nobody waits for each other in a ring.
 */
async function accept(
  tx: Transaction,
  context: UseCaseContext,
  { applicationId }: AcceptOfferInput,
): Promise<ApplicationOutcome> {
  const seen = await workersApplication(tx, context, applicationId);
  const outcome = { applicationId: seen.id, userErrors: [] };
  if (seen.status === 'ACCEPTED') return outcome;
  assertOffered(context, seen);
  const job = await jobOf(tx, context, seen);
  const worker = isOpen(context, job) ? await lockWorker(tx, seen.marketId, seen.workerId) : null;
  const application = await applicationNow(tx, seen);
  if (application.status === 'ACCEPTED') return outcome;
  assertOffered(context, application);
  if (isOpen(context, job) && !worker) throw applicationNotFound(context);
  if (!job || !worker) throw refused(context, job?.status === 'FILLED' ? 'PLACES_TAKEN' : 'JOB_NOT_OPEN');
  await assertOldEnough(tx, context, worker, job, path);
  const overlap = await overlappingJobNumber(tx, job.marketId, worker.id, job);
  if (overlap) throw refused(context, 'PLACEMENT_OVERLAP', { number: overlap });
  await place(tx, context, application, job);
  return outcome;
}

async function jobOf(
  db: Db,
  { principal }: UseCaseContext,
  { marketId, jobId }: ApplicationRow,
): Promise<JobRow | null> {
  const [job] = await visibleJobsByKeys(db, principal, [marketId], [jobId]);
  return job ?? null;
}

const isOpen = ({ clock }: UseCaseContext, job: JobRow | null): boolean =>
  job?.status === 'OPEN' && job.expiresAt > clock.now();

function assertOffered(context: UseCaseContext, { status, offerEndsAt }: ApplicationRow): void {
  if (status === 'WAITLISTED') throw refused(context, 'PLACES_TAKEN');
  if (status !== 'OFFERED') throw wrongApplicationStatus(context, status);
  if (offerEndsAt && offerEndsAt <= context.clock.now()) throw refused(context, 'OFFER_ENDED');
}

async function place(
  tx: Transaction,
  context: UseCaseContext,
  application: ApplicationRow,
  job: JobRow,
): Promise<void> {
  const now = context.clock.now();
  const claimed = await claimPlace(tx, job.marketId, job.id, now);
  if (!claimed) throw refused(context, 'PLACES_TAKEN');
  const accepted = await moveApplication(tx, application, ['OFFERED'], 'ACCEPTED', now);
  if (!accepted) throw wrongApplicationStatus(context, application.status);
  await recordAccepted(tx, context, accepted, job, claimed);
}

const path = ['input', 'applicationId'];

const refused = (
  { language }: UseCaseContext,
  code: Parameters<typeof refuseApplication>[1],
  values?: Record<string, string>,
): Refused => new Refused(refuseApplication(language, code, path, values));
