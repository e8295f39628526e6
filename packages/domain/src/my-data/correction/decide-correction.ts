import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { refreshHirerNames } from '../../employers/index.ts';
import { refreshDocuments } from '../../jobs/index.ts';
import { appendEvents } from '../../outbox/index.ts';
import {
  IdentityTaken,
  lockPerson,
  lockPersonByIdNumber,
  openIdNumber,
  openPerson,
  readIdentity,
  recordConflict,
  refusePerson,
  writeIdentity,
} from '../../persons/index.ts';
import { assertMay, Refused, type StaffPrincipal } from '../../shared/index.ts';
import { checkAge, refreshAges, refreshLookups, workersOfPerson } from '../../workers/index.ts';
import type { Correction, CorrectionReason } from './correction.entity.ts';
import { refuseCorrection } from './correction-refusals.ts';
import { closeCorrection, correctionById, lockCorrection, openCorrection } from './correction-store.ts';
import {
  recordCorrection,
  refusedAsCorrectionOutcome,
  type CorrectionOutcome,
} from './request-correction.ts';

export interface DecideCorrectionInput {
  /** Null when the id given is none of a correction. */
  correctionId: string | null;
  decision: 'APPROVE' | 'REFUSE';
  /** Whether the card was seen; owed when approving. */
  cardSeen: boolean;
  /** Owed when refusing. */
  reason: CorrectionReason | null;
}

/**
 * Writes the name or ID number that a person asked for, once the card was seen, or refuses it. They are found under the
 * new values from then on, in every market. Throws AccessDenied.
 */
export async function decideCorrection(
  context: UseCaseContext,
  input: DecideCorrectionInput,
): Promise<CorrectionOutcome> {
  const { principal, market } = context;
  assertMay(principal, 'person.decideCorrection', market.id);
  return refusedAsCorrectionOutcome(async () => {
    try {
      return await context.db.transaction((tx) => decide(tx, context, principal, input));
    } catch (error) {
      await recordConflict(context, error, 'CORRECTION');
      throw error;
    }
  });
}

async function decide(
  tx: Transaction,
  context: UseCaseContext,
  { staffId }: StaffPrincipal,
  input: DecideCorrectionInput,
): Promise<CorrectionOutcome> {
  const { market, language, clock } = context;
  const { correctionId, decision, cardSeen, reason } = input;
  // The person first, as whoever asks does: two who lock in turns would wait for each other.
  const seen = correctionId ? await correctionById(tx, market.id, correctionId) : null;
  if (seen) await lockPerson(tx, seen.personId);
  const correction = seen && (await lockCorrection(tx, market.id, seen.id));
  if (!correction)
    throw new Refused(refuseCorrection(language, 'CORRECTION_NOT_FOUND', ['input', 'correctionId']));
  if (decision === 'APPROVE') {
    if (!cardSeen) throw new Refused(refuseCorrection(language, 'CARD_NOT_SEEN', ['input', 'cardSeen']));
    await correct(tx, context, correction);
  } else if (reason === null)
    throw new Refused(refuseCorrection(language, 'REASON_REQUIRED', ['input', 'reason']));
  const status = decision === 'APPROVE' ? ('APPROVED' as const) : ('REFUSED' as const);
  const told = decision === 'APPROVE' ? null : reason;
  await closeCorrection(tx, correction, { status, reason: told, decidedBy: staffId }, clock.now());
  const action = decision === 'APPROVE' ? 'person.correct' : 'person.refuseCorrection';
  await recordCorrection(tx, context, correction, action, decision === 'APPROVE' ? { cardSeen } : { reason });
  return { correctionId: correction.id, userErrors: [] };
}

async function correct(tx: Transaction, context: UseCaseContext, correction: Correction): Promise<void> {
  const { vault, language } = context;
  const { personId } = correction;
  const person = (await lockPerson(tx, personId))!;
  const wanted = await openCorrection(tx, vault, correction);
  const realName = wanted.realName ?? openPerson(vault, person).realName ?? '';
  const idNumber = wanted.idNumber ?? (await openIdNumber(tx, vault, personId)) ?? '';
  const { refusals, identity } = readIdentity(context, { realName, idNumber, phone: null });
  if (!identity) throw new Refused(...refusals);
  const young = checkAge(context, identity.bornOn);
  if (young.length > 0) throw new Refused(...young);
  const holder = await lockPersonByIdNumber(tx, vault, identity.idNumber);
  if (holder && holder.id !== personId)
    throw new IdentityTaken(refusePerson(language, 'ID_NUMBER_TAKEN', ['input', 'correctionId']), {
      ...{ personId, otherPersonId: holder.id },
    });
  await writeIdentity(tx, vault, { id: personId, wrappedKey: person.wrappedKey! }, identity);
  await refreshLookups(tx, context, personId);
  if (wanted.idNumber !== null) await refreshAges(tx, context, personId, identity.bornOn);
  if (wanted.realName !== null) {
    for (const hirer of await refreshHirerNames(tx, personId, identity.realName))
      await refreshDocuments(tx, context, hirer.marketId, hirer.id);
  }
  await appendEvents(
    tx,
    (await workersOfPerson(tx, personId)).map(({ marketId, id }) => ({
      ...{ marketId, type: 'worker.changed', subjectId: id },
    })),
  );
}
