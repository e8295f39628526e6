import type { UseCaseContext } from '../../context/index.ts';
import { statement, type Db, type Transaction } from '../../database/index.ts';
import { seal, unseal, type Vault } from '../../personal-data/index.ts';

/** Sealed under the name of the place where numbers were first kept: moving a row leaves its ciphertext as it is. */
const place = (id: string): string => `employers:contact_phone:${id}`;

/** The number workers call, sealed with a key of the employer's own. */
export function sealContact(vault: Vault, id: string, phone: string) {
  const { key, wrapped } = vault.newDataKey('employers', id);
  return { wrappedKey: wrapped, contactPhoneSealed: seal(key, place(id), phone) };
}

const insert = statement(
  'employers.insertContact',
  `insert into employer_contacts (market_id, employer_id, wrapped_key, contact_phone_sealed) values ($1, $2, $3, $4)`,
);

/** Keeps the number to call of an employer that has none. */
export async function keepContact(
  tx: Transaction,
  vault: Vault,
  marketId: number,
  id: string,
  phone: string,
): Promise<void> {
  const { wrappedKey, contactPhoneSealed } = sealContact(vault, id, phone);
  await tx.enterMarket(marketId);
  await tx.rows(insert, [marketId, id, wrappedKey, contactPhoneSealed]);
}

const forget = statement(
  'employers.forgetContact',
  'delete from employer_contacts where market_id = $1 and employer_id = $2',
);

/** Forgets the number and its key; enters the employer's market. */
export async function forgetContact(tx: Transaction, marketId: number, id: string): Promise<void> {
  await tx.enterMarket(marketId);
  await tx.rows(forget, [marketId, id]);
}

const contact = statement(
  'employers.contact',
  `select e.takes_calls as "takesCalls", c.wrapped_key as "wrappedKey", c.contact_phone_sealed as "sealed"
   from employers e left join employer_contacts c on c.market_id = e.market_id and c.employer_id = e.id
   where e.market_id = $1 and e.id = $2`,
);

/** The number to call, and whether the employer wants to be called. */
export interface EmployerContact {
  phone: string | null;
  takesCalls: boolean;
}

/** Enters the employer's market. */
export async function employerContact(
  db: Db,
  { vault }: Pick<UseCaseContext, 'vault'>,
  marketId: number,
  id: string,
): Promise<EmployerContact | null> {
  type Row = { wrappedKey: Buffer | null; sealed: Buffer | null; takesCalls: boolean };
  const row = await db.transaction(async (tx) => {
    await tx.enterMarket(marketId);
    return tx.row<Row>(contact, [marketId, id]);
  });
  if (!row) return null;
  const { wrappedKey, sealed, takesCalls } = row;
  const phone =
    wrappedKey && sealed ? unseal(vault.dataKey('employers', id, wrappedKey), place(id), sealed) : null;
  return { phone, takesCalls };
}
