import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { once } from '../../idempotency/index.ts';
import { claimPlace, visibleJobsByKeys, type JobRow } from '../../jobs/index.ts';
import { agreePlacement, overlappingJobNumber } from '../../placements/index.ts';
import { Refused } from '../../shared/index.ts';
import { lockWorker } from '../../workers/index.ts';
import {
  actorOf,
  refusedAsApplicationOutcome,
  wrongApplicationStatus,
  type ApplicationOutcome,
} from '../application-outcome.ts';
import { refuseApplication } from '../application-refusals.ts';
import type { ApplicationRow } from '../application-row.ts';
import { moveApplication, waitlistPending } from '../application-store.ts';
import { recordSteps } from '../record-steps.ts';
import { workersApplication } from './workers-application.ts';

export interface AcceptOfferInput {
  /** Null when the id given is none of an application. */
  applicationId: string | null;
  idempotencyKey: string | null;
}

/**
 * The worker says yes, or staff for them: takes a place and makes the placement. However many accept at once, no more
 * are placed than the headcount; the last place fills the job and sends whoever is pending to the waiting list. Accepted
 * twice, it is answered alike. Throws AccessDenied.
 */
export function acceptOffer(context: UseCaseContext, input: AcceptOfferInput): Promise<ApplicationOutcome> {
  return refusedAsApplicationOutcome(async () => {
    const application = await workersApplication(context.db, context, input.applicationId);
    if (application.status === 'ACCEPTED') return { applicationId: application.id, userErrors: [] };
    const job = await openJobOf(context, application);
    const request = { key: input.idempotencyKey, operation: 'acceptOffer', input };
    return context.db.transaction((tx) =>
      once(tx, context, request, () => accept(tx, context, application, job)),
    );
  });
}

/** Looked at before anything is locked: most of those who come too late are told so without waiting in line. */
async function openJobOf(context: UseCaseContext, application: ApplicationRow): Promise<JobRow> {
  const { db, principal, clock } = context;
  const [job] = await visibleJobsByKeys(db, principal, [application.marketId], [application.jobId]);
  if (!job || job.status === 'FILLED') throw placesTaken(context);
  if (application.status !== 'OFFERED') throw wrongApplicationStatus(context, application.status);
  if (application.offerEndsAt && application.offerEndsAt <= clock.now())
    throw new Refused(refuseApplication(context.language, 'OFFER_ENDED', ['input', 'applicationId']));
  return job;
}

/** Locks go worker, job, applications, in every step: so nobody waits for each other in a ring. */
async function accept(
  tx: Transaction,
  context: UseCaseContext,
  application: ApplicationRow,
  job: JobRow,
): Promise<ApplicationOutcome> {
  const { marketId, id, workerId } = application;
  const now = context.clock.now();
  await lockWorker(tx, marketId, workerId);
  const overlap = await overlappingJobNumber(tx, marketId, workerId, job);
  if (overlap) {
    const values = { number: overlap };
    throw new Refused(
      refuseApplication(context.language, 'PLACEMENT_OVERLAP', ['input', 'applicationId'], values),
    );
  }
  const place = await claimPlace(tx, marketId, job.id, now);
  if (!place) throw placesTaken(context);
  const accepted = await moveApplication(tx, application, ['OFFERED'], 'ACCEPTED', now);
  if (!accepted) throw wrongApplicationStatus(context, application.status);
  await agreePlacement(tx, context, application, job);
  await recordSteps(tx, [accepted], 'application.accept', actorOf(context), now);
  if (place.status === 'FILLED') {
    const waiting = await waitlistPending(tx, marketId, job.id, now);
    await recordSteps(tx, waiting, 'application.waitlist', actorOf(context), now);
  }
  return { applicationId: id, userErrors: [] };
}

const placesTaken = ({ language }: UseCaseContext): Refused =>
  new Refused(refuseApplication(language, 'PLACES_TAKEN', ['input', 'applicationId']));
