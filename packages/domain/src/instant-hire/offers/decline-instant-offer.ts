import { writeAuditEntry } from '../../audit/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { assertMayOwn, orRefused } from '../../shared/index.ts';
import { lockHire, wakeIfAnswered } from '../hire-store.ts';
import { refuseInstantHire } from '../instant-refusals.ts';
import { declineReasons, type DeclineReason } from './instant-offer.entity.ts';
import { assertOpen, offerOfCaller, refusedOffer, type InstantOfferOutcome } from './instant-outcome.ts';
import { answerOffer } from './offer-store.ts';

export interface DeclineInstantOfferInput {
  /** Null when the id given is none of an offer. */
  offerId: string | null;
  /** One of declineReasons; null when nothing is said. */
  reason: string | null;
}

const isReason = (text: string): text is DeclineReason =>
  (declineReasons as readonly string[]).includes(text);

/**
 * The worker says no, or staff that acts for them. It does not count against them; when all have answered, the next wave
 * begins at once. Declined twice, it is answered alike. Throws AccessDenied.
 */
export async function declineInstantOffer(
  context: UseCaseContext,
  { offerId, reason }: DeclineInstantOfferInput,
): Promise<InstantOfferOutcome> {
  assertMayOwn(context.principal, 'application.answer', context.market.id);
  return orRefused({ offerId: null }, async () => {
    const seen = await offerOfCaller(context.db, context, offerId);
    if (reason !== null && !isReason(reason)) {
      const refusal = refuseInstantHire(context.language, 'REASON_UNKNOWN', ['input', 'reason']);
      return { offerId: null, userErrors: [refusal] };
    }
    return context.db.transaction((tx) => decline(tx, context, seen.id, reason));
  });
}

async function decline(
  tx: Transaction,
  context: UseCaseContext,
  offerId: string,
  reason: DeclineReason | null,
): Promise<InstantOfferOutcome> {
  const { marketId, jobId } = await offerOfCaller(tx, context, offerId);
  await lockHire(tx, marketId, jobId);
  const offer = await offerOfCaller(tx, context, offerId);
  if (offer.status === 'DECLINED') return { offerId, userErrors: [] };
  assertOpen(context, offer);
  const declined = await answerOffer(tx, offer, { status: 'DECLINED', reason });
  if (!declined) throw refusedOffer(context, 'INSTANT_OFFER_ENDED');
  const entry = { action: 'instantOffer.decline', subjectType: 'instantOffer', subjectId: offerId };
  await writeAuditEntry(tx, context, { ...entry, detail: { jobId, reason } });
  await wakeIfAnswered(tx, marketId, jobId);
  return { offerId, userErrors: [] };
}
