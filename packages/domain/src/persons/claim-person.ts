import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { nameKey } from '../personal-data/index.ts';
import { Refused, staffIdOf } from '../shared/index.ts';
import { IdentityTaken } from './conflicts/identity-taken.ts';
import { openPerson } from './secrets/person-secrets.ts';
import { mergePerson } from './conflicts/merge-person.ts';
import { refusePerson } from './person-refusals.ts';
import {
  insertPerson,
  lockPerson,
  lockPersonByIdNumber,
  lockPersonByPhone,
  writeIdentity,
  writePhone,
  type LockedPerson,
} from './person-store.ts';
import type { Identity } from './typed-identity.ts';

type Code = Parameters<typeof refusePerson>[1];

const refused = ({ language }: UseCaseContext, code: Code, field: string): Refused =>
  new Refused(refusePerson(language, code, ['input', field]));

/** Refused alike whether there is a second account that staff should look at, or not. */
function taken(
  { language }: UseCaseContext,
  code: Code,
  field: string,
  claimant: LockedPerson | null,
  other: LockedPerson | null,
): Refused {
  const refusal = refusePerson(language, code, ['input', field]);
  if (!claimant || !other || claimant.id === other.id) return new Refused(refusal);
  return new IdentityTaken(refusal, { personId: claimant.id, otherPersonId: other.id });
}

const sealedOf = ({ id, wrappedKey }: LockedPerson) => ({ id, wrappedKey: wrappedKey! });

const isNamed = ({ vault }: UseCaseContext, person: LockedPerson, name: string): boolean =>
  nameKey(openPerson(vault, person).realName ?? '') === nameKey(name);

const settledBy = ({ clock, principal }: UseCaseContext) => ({
  now: clock.now(),
  staffId: staffIdOf(principal),
});

/** Whose identity it is now. */
export interface Claimed {
  personId: string;
  /** Somebody who was registered at the window without a phone has become the caller. */
  joined: boolean;
}

/**
 * The caller's person with this identity. A person registered at the window without a phone, under the same name, is the
 * same one: their history becomes the caller's. Throws Refused, IdentityTaken where somebody else has the number.
 */
export async function claimOwnPerson(
  tx: Transaction,
  context: UseCaseContext,
  ownId: string,
  identity: Identity,
): Promise<Claimed> {
  const { vault } = context;
  const other = await lockPersonByIdNumber(tx, vault, identity.idNumber);
  if (other?.id === ownId) {
    if (!isNamed(context, other, identity.realName))
      throw refused(context, 'REAL_NAME_DIFFERS', identity.nameField);
    return { personId: ownId, joined: false };
  }
  const own = await lockPerson(tx, ownId);
  if (!own?.wrappedKey || own.identified) throw refused(context, 'ID_NUMBER_DIFFERS', 'idNumber');
  if (other) {
    const isOffline = !other.reachable && isNamed(context, other, identity.realName);
    if (!isOffline) throw taken(context, 'ID_NUMBER_TAKEN', 'idNumber', own, other);
    await mergePerson(tx, other.id, ownId, settledBy(context));
  }
  await writeIdentity(tx, vault, sealedOf(own), identity);
  return { personId: ownId, joined: other !== null };
}

/**
 * The person whom staff has before them with the card: found by ID number, else by a phone that nobody has identified
 * with yet, else made. A phone is given to who has none; who has one keeps it. Throws Refused where name or phone are
 * somebody else's, IdentityTaken where card and phone are of two accounts.
 */
export async function claimPersonAtWindow(
  tx: Transaction,
  context: UseCaseContext,
  identity: Identity,
  phone: string | null,
): Promise<string> {
  const { vault, clock } = context;
  const known = await lockPersonByIdNumber(tx, vault, identity.idNumber);
  const holder = phone ? await lockPersonByPhone(tx, vault, phone) : null;
  if (known && !isNamed(context, known, identity.realName))
    throw taken(context, 'REAL_NAME_DIFFERS', identity.nameField, holder, known);
  if (holder?.identified && holder.id !== known?.id)
    throw taken(context, 'PHONE_TAKEN', 'phone', holder, known);
  const newPhone = known?.reachable ? null : phone;
  if (known && !(newPhone && holder)) {
    if (newPhone) await writePhone(tx, vault, sealedOf(known), newPhone);
    return known.id;
  }
  const person = holder ?? (await lockPerson(tx, await insertPerson(tx, vault, clock.now())))!;
  // Whoever holds the phone may be signed in by now, the other never was: so the phone's account stays.
  if (known) await mergePerson(tx, known.id, person.id, settledBy(context));
  await writeIdentity(tx, vault, sealedOf(person), identity);
  if (phone && !holder) await writePhone(tx, vault, sealedOf(person), phone);
  return person.id;
}
