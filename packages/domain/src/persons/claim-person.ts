import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { Refused } from '../shared/index.ts';
import { openPerson } from './person-secrets.ts';
import { refusePerson } from './person-refusals.ts';
import {
  insertPerson,
  lockPerson,
  lockPersonByIdNumber,
  lockPersonByPhone,
  mergePerson,
  writeIdentity,
  writePhone,
  type LockedPerson,
} from './person-store.ts';
import type { Identity } from './typed-identity.ts';

type Code = Parameters<typeof refusePerson>[1];

const refused = ({ language }: UseCaseContext, code: Code, field: string): Refused =>
  new Refused(refusePerson(language, code, ['input', field]));

const sealedOf = ({ id, wrappedKey }: LockedPerson) => ({ id, wrappedKey: wrappedKey! });

/**
 * The caller's person with this identity. A person registered at the window without a phone, under the same name, is the
 * same one: their history becomes the caller's. Throws Refused where somebody else has the number.
 */
export async function claimOwnPerson(
  tx: Transaction,
  context: UseCaseContext,
  ownId: string,
  identity: Identity,
): Promise<string> {
  const own = await lockPerson(tx, ownId);
  if (!own?.wrappedKey) throw refused(context, 'ID_NUMBER_DIFFERS', 'idNumber');
  if (own.identified) {
    if (openPerson(context.vault, own).idNumber === identity.idNumber) return ownId;
    throw refused(context, 'ID_NUMBER_DIFFERS', 'idNumber');
  }
  const other = await lockPersonByIdNumber(tx, context.vault, identity.idNumber);
  if (other) {
    const sameName = openPerson(context.vault, other).realName === identity.realName;
    if (other.reachable || !sameName) throw refused(context, 'ID_NUMBER_TAKEN', 'idNumber');
    await mergePerson(tx, other.id, ownId);
  }
  await writeIdentity(tx, context.vault, sealedOf(own), identity);
  return ownId;
}

/**
 * The person whom staff has before them with the card: found by ID number, else by a phone that nobody has identified
 * with yet, else made. Throws Refused where name or phone are somebody else's.
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
  if (known && openPerson(vault, known).realName !== identity.realName)
    throw refused(context, 'REAL_NAME_DIFFERS', 'realName');
  if (holder?.identified && holder.id !== known?.id) throw refused(context, 'PHONE_TAKEN', 'phone');
  const id = known?.id ?? holder?.id ?? (await insertPerson(tx, vault, clock.now()));
  if (known && holder && holder.id !== known.id) await mergePerson(tx, holder.id, known.id);
  const person = sealedOf((await lockPerson(tx, id))!);
  if (!known) await writeIdentity(tx, vault, person, identity);
  if (phone && holder?.id !== id) await writePhone(tx, vault, person, phone);
  return id;
}
