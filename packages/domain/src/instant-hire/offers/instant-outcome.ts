import type { UseCaseContext } from '../../context/index.ts';
import type { Db } from '../../database/index.ts';
import { assertMayOwn, Refused, type Refusal } from '../../shared/index.ts';
import { workerOfPerson } from '../../workers/index.ts';
import { refusalOfStatus, refuseInstantHire } from '../instant-refusals.ts';
import { ownOffer, type OwnOffer } from './offer-store.ts';

/** How an answer ended: the offer's key, and what the caller can mend. */
export interface InstantOfferOutcome {
  offerId: string | null;
  userErrors: Refusal[];
}

const path = ['input', 'offerId'];

export const refusedOffer = (
  { language }: UseCaseContext,
  code: Parameters<typeof refuseInstantHire>[1],
): Refused => new Refused(refuseInstantHire(language, code, path));

/** The offer that a worker answers, or staff that acts for them. Throws AccessDenied; anybody else's is not there. */
export async function offerOfCaller(db: Db, context: UseCaseContext, id: string | null): Promise<OwnOffer> {
  const { principal, market } = context;
  assertMayOwn(principal, 'application.answer', market.id);
  const worker = principal.kind === 'PERSON' ? await workerOfPerson(db, market.id, principal.personId) : null;
  const offer = id && worker ? await ownOffer(db, market.id, id, worker.id) : null;
  if (!offer) throw refusedOffer(context, 'INSTANT_OFFER_NOT_FOUND');
  return offer;
}

/** Throws Refused by name for an offer that is open no more. */
export function assertOpen(context: UseCaseContext, { status, isOver }: OwnOffer): void {
  if (status !== 'OFFERED') throw refusedOffer(context, refusalOfStatus[status]);
  if (isOver) throw refusedOffer(context, 'INSTANT_OFFER_ENDED');
}
