import type { KeyObject } from 'node:crypto';
import { statement, type Db, type Transaction } from '../../database/index.ts';
import { unseal, type Vault } from '../../personal-data/index.ts';
import { placeOf, sealFor } from './person-secrets.ts';

const read = statement(
  'persons.idNumber',
  `select wrapped_key as "wrappedKey", n.id_number_sealed as "sealed"
   from person_id_numbers n join persons on id = n.person_id where id = $1`,
);

/** One person's ID number in the clear, for callers who were found to be allowed to; null where none is known. Enters the person. */
export async function openIdNumber(db: Db, vault: Vault, personId: string): Promise<string | null> {
  const row = await db.transaction(async (tx) => {
    await tx.enterPerson(personId);
    return tx.row<{ wrappedKey: Buffer | null; sealed: Buffer }>(read, [personId]);
  });
  if (!row?.wrappedKey) return null;
  return unseal(
    vault.dataKey('persons', personId, row.wrappedKey),
    placeOf('id_number', personId),
    row.sealed,
  );
}

const keep = statement(
  'persons.keepIdNumber',
  `insert into person_id_numbers (person_id, id_number_sealed) values ($1, $2)
   on conflict (person_id) do update set id_number_sealed = excluded.id_number_sealed`,
);

/** Seals an ID number with the person's key and keeps it in place of the one before. Enters the person. */
export async function keepIdNumber(
  tx: Transaction,
  key: KeyObject,
  personId: string,
  idNumber: string,
): Promise<void> {
  await tx.enterPerson(personId);
  await tx.rows(keep, [personId, sealFor(key, personId, 'id_number', idNumber)]);
}

const forget = statement('persons.forgetIdNumber', 'delete from person_id_numbers where person_id = $1');

/** Enters the person. */
export async function forgetIdNumber(tx: Transaction, personId: string): Promise<void> {
  await tx.enterPerson(personId);
  await tx.rows(forget, [personId]);
}

const has = statement('persons.hasIdNumber', 'select from persons where id = $1 and id_number_token = $2');

/** Whether the number on a card is the person's; opens nothing. */
export async function hasIdNumber(db: Db, personId: string, idNumberToken: string): Promise<boolean> {
  return (await db.row(has, [personId, idNumberToken])) !== null;
}
