import { writeAuditEntry } from '../../audit/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { endSessionsOf, forgetCodesOfPhone, provePhone } from '../../identity/index.ts';
import { appendEvents } from '../../outbox/index.ts';
import { mobileNumber } from '../../personal-data/index.ts';
import {
  lockPerson,
  lockPersonByPhone,
  hasIdNumber,
  idNumberToken,
  openPerson,
  personsByIds,
  refusePerson,
  writePhone,
} from '../../persons/index.ts';
import { assertMay, assertPerson, orRefused, Refused, type Refusal } from '../../shared/index.ts';
import { refreshLookups, workersOfPerson } from '../../workers/index.ts';
import { personConcerned } from '../person-concerned.ts';
import { refuseCorrection } from './correction-refusals.ts';

export interface ChangePhoneInput {
  /** The code that was sent to the phone of now. */
  oldCode: string;
  newPhone: string;
  /** The code that was sent to the new phone. */
  newCode: string;
}

export interface ChangePhoneAtWindowInput {
  /** Null when the id given is none of a worker. */
  workerId: string | null;
  /** As on the card before staff. */
  idNumber: string;
  newPhone: string;
}

/** How a change ended: whose phone, and what the caller can mend. */
export interface PhoneOutcome {
  personId: string | null;
  userErrors: Refusal[];
}

/** Gives the caller another phone; both are proved by a code. Their other sessions end. Throws AccessDenied. */
export async function changePhone(context: UseCaseContext, input: ChangePhoneInput): Promise<PhoneOutcome> {
  const { principal, market } = context;
  assertPerson(principal, 'person.changePhone', market.id);
  const { personId, sessionId } = principal;
  return refusedAsPhoneOutcome(async () => {
    const old = await phoneOf(context, personId);
    const codePath = ['input', 'oldCode'];
    const holdsOld = await provePhone(context, { phone: old ?? '', code: input.oldCode, codePath });
    const holdsNew = await provePhone(context, {
      ...{ phone: input.newPhone, code: input.newCode },
      ...{ phonePath: ['input', 'newPhone'], codePath: ['input', 'newCode'] },
    });
    return context.db.transaction(async (tx) => {
      await holdsOld.use(tx);
      await holdsNew.use(tx);
      await write(tx, context, personId, holdsNew.phone, { keeping: sessionId, proof: 'PHONE_CODE' });
      return { personId, userErrors: [] };
    });
  });
}

/** Gives whoever stands at the window with the card another phone; all their sessions end. Throws AccessDenied. */
export async function changePhoneAtWindow(
  context: UseCaseContext,
  { workerId, idNumber, newPhone }: ChangePhoneAtWindowInput,
): Promise<PhoneOutcome> {
  const { principal, market, language } = context;
  assertMay(principal, 'person.changePhoneAtWindow', market.id);
  return refusedAsPhoneOutcome(() =>
    context.db.transaction(async (tx) => {
      const personId = await personConcerned(tx, context, 'person.changePhoneAtWindow', workerId);
      await assertCard(tx, context, personId, idNumber);
      const phone = mobileNumber(newPhone);
      if (!phone) throw new Refused(refusePerson(language, 'PHONE_INVALID', ['input', 'newPhone']));
      await write(tx, context, personId, phone, { keeping: null, proof: 'ID_SHOWN' });
      return { personId, userErrors: [] };
    }),
  );
}

async function phoneOf({ db, vault }: UseCaseContext, personId: string): Promise<string | null> {
  const [person] = await personsByIds(db, [personId]);
  return person ? openPerson(vault, person).phone : null;
}

/** Throws Refused unless the number on the card is the one that is registered. */
export async function assertCard(
  tx: Transaction,
  { vault, language }: UseCaseContext,
  personId: string,
  idNumber: string,
): Promise<void> {
  const typed = idNumber.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  await lockPerson(tx, personId);
  if (!(await hasIdNumber(tx, personId, idNumberToken(vault, typed))))
    throw new Refused(refuseCorrection(language, 'ID_NUMBER_WRONG', ['input', 'idNumber']));
}

async function write(
  tx: Transaction,
  context: UseCaseContext,
  personId: string,
  phone: string,
  { keeping, proof }: { keeping: string | null; proof: 'PHONE_CODE' | 'ID_SHOWN' },
): Promise<void> {
  const { vault, language } = context;
  const path = ['input', 'newPhone'];
  const person = (await lockPerson(tx, personId))!;
  const before = openPerson(vault, person).phone;
  if (before === phone) throw new Refused(refuseCorrection(language, 'PHONE_SAME', path));
  if (await lockPersonByPhone(tx, vault, phone))
    throw new Refused(refusePerson(language, 'PHONE_TAKEN', path));
  await writePhone(tx, vault, { id: personId, wrappedKey: person.wrappedKey! }, phone);
  await refreshLookups(tx, context, personId);
  if (before !== null) await forgetCodesOfPhone(tx, context, before);
  await endSessionsOf(tx, context, personId, keeping);
  const subject = { subjectType: 'Person', subjectId: personId };
  await writeAuditEntry(tx, context, { action: 'person.changePhone', ...subject, detail: { proof } });
  const workers = await workersOfPerson(tx, personId);
  await appendEvents(
    tx,
    workers.map(({ marketId, id }) => ({ marketId, type: 'worker.changed', subjectId: id })),
  );
}

async function refusedAsPhoneOutcome(work: () => Promise<PhoneOutcome>): Promise<PhoneOutcome> {
  return orRefused({ personId: null }, work);
}
