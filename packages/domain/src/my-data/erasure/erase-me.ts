import { isSeenAtWindow, type ConsentEvidence } from '../../consents/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { provePhone } from '../../identity/index.ts';
import { openPerson, personsByIds } from '../../persons/index.ts';
import { assertMay, assertPerson, orRefused, Refused } from '../../shared/index.ts';
import { assertCard } from '../correction/change-phone.ts';
import { personConcerned } from '../person-concerned.ts';
import { erasePerson, type ErasureOutcome } from './erase-person.ts';
import { refuseErasure } from './erasure-refusals.ts';

export interface EraseAtWindowInput {
  /** Null when the id given is none of a worker. */
  workerId: string | null;
  /** As on the card before staff. */
  idNumber: string;
  evidence: ConsentEvidence | null;
}

/** Erases the caller, with a fresh code to their phone as their word. Nobody does it for them. Throws AccessDenied. */
export async function eraseMe(context: UseCaseContext, code: string): Promise<ErasureOutcome> {
  const { principal, market, db, vault } = context;
  assertPerson(principal, 'person.erase', market.id);
  const { personId } = principal;
  return refusedAsErasureOutcome(async () => {
    const [person] = await personsByIds(db, [personId]);
    const phone = person ? openPerson(vault, person).phone : null;
    const proof = await provePhone(context, { phone: phone ?? '', code });
    return db.transaction(async (tx) => {
      await proof.use(tx);
      return erasePerson(tx, context, personId, 'PHONE_CODE');
    });
  });
}

/** Erases whoever stands at the window and asks for it, with the card. Throws AccessDenied. */
export async function eraseAtWindow(
  context: UseCaseContext,
  { workerId, idNumber, evidence }: EraseAtWindowInput,
): Promise<ErasureOutcome> {
  const { principal, market, language } = context;
  assertMay(principal, 'person.eraseAtWindow', market.id);
  return refusedAsErasureOutcome(() =>
    context.db.transaction(async (tx) => {
      const personId = await personConcerned(tx, context, 'person.eraseAtWindow', workerId);
      if (!isSeenAtWindow(evidence))
        throw new Refused(refuseErasure(language, 'ERASURE_EVIDENCE_REQUIRED', ['input', 'evidence']));
      await assertCard(tx, context, personId, idNumber);
      return erasePerson(tx, context, personId, evidence);
    }),
  );
}

async function refusedAsErasureOutcome(work: () => Promise<ErasureOutcome>): Promise<ErasureOutcome> {
  return orRefused({ erased: false, kept: [] }, work);
}
