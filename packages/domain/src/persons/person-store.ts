import { hold, statement, type Db, type Transaction } from '../database/index.ts';
import { maskIdNumber, type Vault } from '../personal-data/index.ts';
import { newId } from '../shared/index.ts';
import { keepIdNumber } from './secrets/id-number-store.ts';
import { sealFor, type SealedPerson } from './secrets/person-secrets.ts';

/** The columns of a SealedPerson. */
export const personColumns = `id, wrapped_key as "wrappedKey", real_name_sealed as "realNameSealed",
  id_number_mask_sealed as "idNumberMaskSealed", phone_sealed as "phoneSealed"`;

/** The columns of a SealedPerson that is read with a row of their own; see `nest`. */
export const joinedPersonColumns = `persons.id as "person.id", persons.wrapped_key as "person.wrappedKey",
  persons.real_name_sealed as "person.realNameSealed", persons.id_number_mask_sealed as "person.idNumberMaskSealed",
  persons.phone_sealed as "person.phoneSealed"`;

const byIds = statement('persons.byIds', `select ${personColumns} from persons where id = any($1::uuid[])`);

/** The persons with these ids, sealed, in no order. */
export function personsByIds(db: Db, ids: readonly string[]): Promise<SealedPerson[]> {
  return db.rows<SealedPerson>(byIds, [ids]);
}

export const idNumberToken = (vault: Vault, idNumber: string): string =>
  vault.token(0, 'persons.id_number', idNumber);
export const phoneToken = (vault: Vault, phone: string): string => vault.token(0, 'persons.phone', phone);

const lockedColumns = `${personColumns}, id_number_token is not null as "identified", phone_token is not null as "reachable"`;
const lockById = statement(
  'persons.lockById',
  `select ${lockedColumns} from persons where id = $1 for update`,
);
const lockByIdNumber = statement(
  'persons.lockByIdNumber',
  `select ${lockedColumns} from persons where id_number_token = $1 for update`,
);
const lockByPhone = statement(
  'persons.lockByPhone',
  `select ${lockedColumns} from persons where phone_token = $1 for update`,
);

/** A person held against other changes until the transaction ends. */
export interface LockedPerson extends SealedPerson {
  /** An ID number is known. */
  identified: boolean;
  /** A phone is known. */
  reachable: boolean;
}

export const lockPerson = (tx: Transaction, id: string): Promise<LockedPerson | null> =>
  tx.row<LockedPerson>(lockById, [id]);

/** Whoever gives a number to a person, or makes one of two, holds it first, whether somebody has it or not. */
export const holdIdNumber = (tx: Transaction, token: string): Promise<void> =>
  hold(tx, `persons.id_number:${token}`);
export const holdPhone = (tx: Transaction, token: string): Promise<void> =>
  hold(tx, `persons.phone:${token}`);

/** Whether there is one or not: nobody else gives the number to a person until the transaction ends. */
export async function lockPersonByIdNumber(
  tx: Transaction,
  vault: Vault,
  idNumber: string,
): Promise<LockedPerson | null> {
  const token = idNumberToken(vault, idNumber);
  await holdIdNumber(tx, token);
  return tx.row<LockedPerson>(lockByIdNumber, [token]);
}

/** Whether there is one or not: nobody else gets the phone until the transaction ends. */
export async function lockPersonByPhone(
  tx: Transaction,
  vault: Vault,
  phone: string,
): Promise<LockedPerson | null> {
  const token = phoneToken(vault, phone);
  await holdPhone(tx, token);
  return tx.row<LockedPerson>(lockByPhone, [token]);
}

const insert = statement(
  'persons.insert',
  `insert into persons (id, wrapped_key, created_at) values ($1, $2, $3)`,
);

/** A new person of whom nothing is known yet; returns the id. */
export async function insertPerson(tx: Transaction, vault: Vault, now: Date): Promise<string> {
  const id = newId();
  await tx.rows(insert, [id, vault.newDataKey('persons', id).wrapped, now]);
  return id;
}

const insertWithPhone = statement(
  'persons.insertWithPhone',
  `insert into persons (id, wrapped_key, phone_sealed, phone_token, created_at) values ($1, $2, $3, $4, $5)
   on conflict (phone_token) do nothing`,
);
/** Held so that the person does not become another one while a session of theirs is opened. */
const idByPhone = statement(
  'persons.idByPhone',
  'select id from persons where phone_token = $1 for key share',
);

/** The person with this phone, made when there is none: who holds a phone is one person. */
export async function personWithPhone(
  tx: Transaction,
  vault: Vault,
  phone: string,
  now: Date,
): Promise<string> {
  const token = phoneToken(vault, phone);
  const known = await tx.row<{ id: string }>(idByPhone, [token]);
  if (known) return known.id;
  await holdPhone(tx, token);
  const id = newId();
  const { key, wrapped } = vault.newDataKey('persons', id);
  await tx.rows(insertWithPhone, [id, wrapped, sealFor(key, id, 'phone', phone), token, now]);
  return (await tx.row<{ id: string }>(idByPhone, [token]))!.id;
}

const setIdentity = statement(
  'persons.setIdentity',
  `update persons set real_name_sealed = $2, id_number_mask_sealed = $3, id_number_token = $4 where id = $1`,
);

/** Writes who a person is; the wrapped key is the one the row has. */
export async function writeIdentity(
  tx: Transaction,
  vault: Vault,
  person: { id: string; wrappedKey: Buffer },
  identity: { realName: string; idNumber: string },
): Promise<void> {
  const { id } = person;
  const key = vault.dataKey('persons', id, person.wrappedKey);
  const sealed = [
    sealFor(key, id, 'real_name', identity.realName),
    sealFor(key, id, 'id_number_mask', maskIdNumber(identity.idNumber)),
  ];
  await tx.rows(setIdentity, [id, ...sealed, idNumberToken(vault, identity.idNumber)]);
  await keepIdNumber(tx, key, id, identity.idNumber);
}

const setPhone = statement(
  'persons.setPhone',
  `update persons set phone_sealed = $2, phone_token = $3 where id = $1`,
);

export async function writePhone(
  tx: Transaction,
  vault: Vault,
  person: { id: string; wrappedKey: Buffer },
  phone: string,
): Promise<void> {
  const key = vault.dataKey('persons', person.id, person.wrappedKey);
  const sealed = sealFor(key, person.id, 'phone', phone);
  await tx.rows(setPhone, [person.id, sealed, phoneToken(vault, phone)]);
}
