import { writeAuditEntry } from '../../audit/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { once } from '../../idempotency/index.ts';
import { appendEvents } from '../../outbox/index.ts';
import { lockPerson, openIdNumber, openPerson, readIdentity } from '../../persons/index.ts';
import { assertMayOwn, newId, orRefused, Refused, type Refusal } from '../../shared/index.ts';
import { checkAge } from '../../workers/index.ts';
import { personConcerned } from '../person-concerned.ts';
import { Correction, type CorrectedField } from './correction.entity.ts';
import { refuseCorrection } from './correction-refusals.ts';
import { correctionsOf, sealCorrection } from './correction-store.ts';

export interface RequestCorrectionInput {
  /** Undefined: the caller's own. Null when the id given is none of a worker. */
  workerId?: string | null;
  /** Null: stays. */
  realName: string | null;
  /** Null: stays. */
  idNumber: string | null;
  idempotencyKey: string | null;
}

/** How a step of a correction ended: the request, and what the caller can mend. */
export interface CorrectionOutcome {
  correctionId: string | null;
  userErrors: Refusal[];
}

/** Asks for another real name or ID number; staff decides with the card before them. Throws AccessDenied. */
export async function requestCorrection(
  context: UseCaseContext,
  input: RequestCorrectionInput,
): Promise<CorrectionOutcome> {
  assertMayOwn(context.principal, 'person.requestCorrection', context.market.id);
  const request = { key: input.idempotencyKey, operation: 'requestCorrection', input };
  return refusedAsCorrectionOutcome(() =>
    context.db.transaction((tx) => once(tx, context, request, () => ask(tx, context, input))),
  );
}

async function ask(
  tx: Transaction,
  context: UseCaseContext,
  input: RequestCorrectionInput,
): Promise<CorrectionOutcome> {
  const { language, vault, market, clock } = context;
  const personId = await personConcerned(tx, context, 'person.requestCorrection', input.workerId);
  const { realName } = openPerson(vault, (await lockPerson(tx, personId))!);
  const now = { realName, idNumber: await openIdNumber(tx, vault, personId) };
  const wanted = { realName: input.realName ?? now.realName, idNumber: input.idNumber ?? now.idNumber };
  if (now.realName === null || now.idNumber === null)
    throw new Refused(refuseCorrection(language, 'NOTHING_TO_CORRECT', null));
  const typed = { realName: wanted.realName ?? '', idNumber: wanted.idNumber ?? '', phone: null };
  const { refusals, identity } = readIdentity(context, typed);
  if (!identity) throw new Refused(...refusals);
  const young = checkAge(context, identity.bornOn);
  if (young.length > 0) throw new Refused(...young);
  const fields = [
    ...(identity.realName === now.realName ? [] : ['REAL_NAME' as const]),
    ...(identity.idNumber === now.idNumber ? [] : ['ID_NUMBER' as const]),
  ];
  if (fields.length === 0) throw new Refused(refuseCorrection(language, 'NOTHING_TO_CORRECT', null));
  if ((await correctionsOf(tx, personId)).some(({ status }) => status === 'OPEN'))
    throw new Refused(refuseCorrection(language, 'CORRECTION_OPEN', null));
  const key = { marketId: market.id, id: newId(), personId };
  const values = valuesOf(fields, identity);
  const sealed = await sealCorrection(tx, vault, key, values);
  const made = { ...key, ...sealed, fields, status: 'OPEN' as const, requestedAt: clock.now() };
  await tx.manager.insert(Correction, made);
  await recordCorrection(tx, context, made, 'person.requestCorrection');
  return { correctionId: key.id, userErrors: [] };
}

const valuesOf = (fields: readonly CorrectedField[], identity: { realName: string; idNumber: string }) => ({
  realName: fields.includes('REAL_NAME') ? identity.realName : null,
  idNumber: fields.includes('ID_NUMBER') ? identity.idNumber : null,
});

/** Writes a step into the audit trail and the outbox: which fields, never what they hold. */
export async function recordCorrection(
  tx: Transaction,
  context: UseCaseContext,
  { marketId, id, personId, fields }: Pick<Correction, 'marketId' | 'id' | 'personId' | 'fields'>,
  action: string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  const subject = { subjectType: 'Person', subjectId: personId };
  await writeAuditEntry(tx, context, { action, ...subject, detail: { correctionId: id, fields, ...detail } });
  await appendEvents(tx, [{ marketId, type: 'correction.changed', subjectId: id }]);
}

/** Turns a refusal that ended the transaction into an outcome; everything else is thrown on. */
export async function refusedAsCorrectionOutcome(
  work: () => Promise<CorrectionOutcome>,
): Promise<CorrectionOutcome> {
  return orRefused({ correctionId: null }, work);
}
