import { statement, type Transaction } from '../database/index.ts';
import type { Vault } from '../personal-data/index.ts';
import { openPerson, type SealedPerson } from './person-secrets.ts';
import {
  holdIdNumber,
  holdPhone,
  idNumberToken,
  personColumns,
  personsByIds,
  phoneToken,
} from './person-store.ts';

const lockBoth = statement(
  'persons.lockBoth',
  `select ${personColumns} from persons where id = any($1::uuid[]) order by id for update`,
);

/**
 * Both persons, held with their ID numbers and phones until the transaction ends; those that there are. Numbers come
 * before rows, and all in one order, as in the claims of claim-person.ts: so nobody waits for each other in a ring.
 */
export async function lockPair(
  tx: Transaction,
  vault: Vault,
  ids: readonly [string, string],
): Promise<SealedPerson[]> {
  const known = (await personsByIds(tx, ids)).map((person) => openPerson(vault, person));
  const numbers = known.flatMap(({ idNumber }) => (idNumber ? [idNumberToken(vault, idNumber)] : []));
  const phones = known.flatMap(({ phone }) => (phone ? [phoneToken(vault, phone)] : []));
  for (const token of numbers.toSorted()) await holdIdNumber(tx, token);
  for (const token of phones.toSorted()) await holdPhone(tx, token);
  return tx.rows<SealedPerson>(lockBoth, [ids]);
}
