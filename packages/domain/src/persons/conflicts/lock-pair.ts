import { statement, type Transaction } from '../../database/index.ts';
import { holdIdNumber, holdPhone, personColumns } from '../person-store.ts';
import type { SealedPerson } from '../secrets/person-secrets.ts';

const tokensOfBoth = statement(
  'persons.tokensOfBoth',
  `select id_number_token as "idNumber", phone_token as "phone" from persons where id = any($1::uuid[])`,
);
const lockBoth = statement(
  'persons.lockBoth',
  `select ${personColumns} from persons where id = any($1::uuid[]) order by id for update`,
);

/**
 * Both persons, held with their ID numbers and phones until the transaction ends; those that there are. Numbers come
 * before rows, and all in one order, as in the claims of claim-person.ts: so nobody waits for each other in a ring.
 */
export async function lockPair(tx: Transaction, ids: readonly [string, string]): Promise<SealedPerson[]> {
  const known = await tx.rows<{ idNumber: string | null; phone: string | null }>(tokensOfBoth, [ids]);
  const numbers = known.flatMap(({ idNumber }) => idNumber ?? []);
  const phones = known.flatMap(({ phone }) => phone ?? []);
  for (const token of numbers.toSorted()) await holdIdNumber(tx, token);
  for (const token of phones.toSorted()) await holdPhone(tx, token);
  return tx.rows<SealedPerson>(lockBoth, [ids]);
}
