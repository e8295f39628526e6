import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { lockVisibleJob } from '../../jobs/index.ts';
import { Refused } from '../../shared/index.ts';
import type { ApplicationOutcome } from '../application-outcome.ts';
import { refuseApplication } from '../application-refusals.ts';
import type { ApplicationRow } from '../application-row.ts';
import { takeEmployerStep } from './employer-step.ts';

export interface OfferApplicationInput {
  /** Null when the id given is none of an application. */
  applicationId: string | null;
  /** To the worker, at most 200 characters. */
  message: string | null;
  idempotencyKey: string | null;
}

const longestMessage = 200;
/** How long a worker has to answer: overnight. */
const hoursToAnswer = 12;

/**
 * The employer wants this worker: the offer is open for twelve hours. Offers may outnumber the places; who accepts first
 * gets one. Throws AccessDenied.
 */
export async function offerApplication(
  context: UseCaseContext,
  input: OfferApplicationInput,
): Promise<ApplicationOutcome> {
  const { applicationId, idempotencyKey } = input;
  const message = input.message?.trim() || null;
  const max = longestMessage;
  if (message && [...message].length > max) {
    const refusal = refuseApplication(context.language, 'MESSAGE_TOO_LONG', ['input', 'message'], { max });
    return { applicationId: null, userErrors: [refusal] };
  }
  const offerEndsAt = new Date(context.clock.now().getTime() + hoursToAnswer * 3_600_000);
  const step = {
    ...{ applicationId, move: 'offer' as const },
    columns: { offerMessage: message, offerEndsAt },
    check: (tx: Transaction, application: ApplicationRow) => assertOpenings(tx, context, application),
  };
  return takeEmployerStep(context, step, { key: idempotencyKey, operation: 'offerApplication', input });
}

/** Held until the offer is made: whoever takes the last place meanwhile would leave it open on a job that is full. */
async function assertOpenings(
  tx: Transaction,
  context: UseCaseContext,
  { marketId, jobId }: ApplicationRow,
): Promise<void> {
  const job = await lockVisibleJob(tx, context.principal, marketId, jobId);
  if (job?.status === 'OPEN' && job.expiresAt > context.clock.now()) return;
  const code = job?.status === 'FILLED' ? 'NO_OPENINGS' : 'JOB_NOT_OPEN';
  throw new Refused(refuseApplication(context.language, code, ['input', 'applicationId']));
}
