import { acceptDispatch } from '../../applications/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { once } from '../../idempotency/index.ts';
import { visibleJobsByKeys, type JobRow } from '../../jobs/index.ts';
import { hasPapersFor } from '../../matching/index.ts';
import { assertMayOwn, orRefused } from '../../shared/index.ts';
import { lockWorker, skillsByWorkerKeys } from '../../workers/index.ts';
import { endHire, lockHire, wakeIfAnswered } from '../hire-store.ts';
import { atTime } from '../waves/database-time.ts';
import { assertOpen, offerOfCaller, refusedOffer, type InstantOfferOutcome } from './instant-outcome.ts';
import { answerOffer, endOffers, ownOffer, type OwnOffer } from './offer-store.ts';

export interface AcceptInstantOfferInput {
  /** Null when the id given is none of an offer. */
  offerId: string | null;
  idempotencyKey: string | null;
}

const path = ['input', 'offerId'];

/**
 * The worker says yes, or staff that acts for them: a place is taken, and an application of source DISPATCH is accepted
 * with its placement, under every rule of any other. However many accept at once, no more are placed than the headcount;
 * who takes the last place ends all other offers, whose workers are told at once. Accepted twice, it is answered alike.
 * Throws AccessDenied.
 */
export async function acceptInstantOffer(
  context: UseCaseContext,
  input: AcceptInstantOfferInput,
): Promise<InstantOfferOutcome> {
  assertMayOwn(context.principal, 'application.answer', context.market.id);
  const request = { key: input.idempotencyKey, operation: 'acceptInstantOffer', input };
  return orRefused({ offerId: null }, () =>
    context.db.transaction((tx) => once(tx, context, request, () => accept(tx, context, input))),
  );
}

/** Most of those who come too late are told so before anything is locked. Locks go worker, job, hire, offers. */
async function accept(
  tx: Transaction,
  context: UseCaseContext,
  { offerId }: AcceptInstantOfferInput,
): Promise<InstantOfferOutcome> {
  const seen = await offerOfCaller(tx, context, offerId);
  const outcome = { offerId: seen.id, userErrors: [] };
  if (seen.status === 'ACCEPTED') return outcome;
  assertOpen(context, seen);
  const worker = await lockWorker(tx, seen.marketId, seen.workerId);
  const offer = worker && (await ownOffer(tx, seen.marketId, seen.id, worker.id));
  if (!offer) throw refusedOffer(context, 'INSTANT_OFFER_NOT_FOUND');
  if (offer.status === 'ACCEPTED') return outcome;
  assertOpen(context, offer);
  const job = await jobOf(tx, context, offer);
  await assertPapers(tx, context, offer, job);
  const now = atTime(context, offer.now);
  const placed = await acceptDispatch(tx, now, worker, job, path);
  if (!placed) throw refusedOffer(context, 'INSTANT_OFFER_GONE');
  await settleOthers(tx, context, offer, placed);
  return outcome;
}

async function jobOf(
  tx: Transaction,
  context: UseCaseContext,
  { marketId, jobId }: OwnOffer,
): Promise<JobRow> {
  const [job] = await visibleJobsByKeys(tx, context.principal, [marketId], [jobId]);
  if (job?.status === 'OPEN') return job;
  throw refusedOffer(context, job?.status === 'FILLED' ? 'INSTANT_OFFER_GONE' : 'INSTANT_OFFER_RECALLED');
}

/** Asked when it was offered, and now: what is confirmed of somebody, or what the law wants, may have changed between. */
async function assertPapers(
  tx: Transaction,
  context: UseCaseContext,
  { marketId, workerId }: OwnOffer,
  job: JobRow,
): Promise<void> {
  const skills = await skillsByWorkerKeys(tx, [marketId], [workerId]);
  if (!hasPapersFor(context.occupations, job, skills)) throw refusedOffer(context, 'INSTANT_PAPER_MISSING');
}

/** While it waited for the job, the clock may have ended the offer: then the place goes back with the transaction. */
async function settleOthers(
  tx: Transaction,
  context: UseCaseContext,
  { marketId, id, jobId, employerId }: OwnOffer,
  { applicationId, isFilled }: { applicationId: string; isFilled: boolean },
): Promise<void> {
  const hire = await lockHire(tx, marketId, jobId);
  const accepted = await answerOffer(tx, { marketId, id }, { status: 'ACCEPTED', applicationId });
  if (!accepted) throw refusedOffer(context, 'INSTANT_OFFER_ENDED');
  if (!isFilled || hire?.status !== 'RUNNING') return wakeIfAnswered(tx, marketId, jobId);
  await endOffers(tx, marketId, jobId, 'GONE');
  await endHire(tx, { marketId, jobId, employerId }, 'FILLED');
}
