import type { UseCaseContext } from '../context/index.ts';
import { statement, type Db } from '../database/index.ts';
import { seal, unseal, type Vault } from '../personal-data/index.ts';

const place = (id: string): string => `employers:contact_phone:${id}`;

/** The columns that keep the number workers call, sealed with a key of the employer's own. */
export function contactColumns(vault: Vault, id: string, phone: string | null) {
  if (phone === null) return { wrappedKey: null, contactPhoneSealed: null };
  const { key, wrapped } = vault.newDataKey('employers', id);
  return { wrappedKey: wrapped, contactPhoneSealed: seal(key, place(id), phone) };
}

const contact = statement(
  'employers.contact',
  `select wrapped_key as "wrappedKey", contact_phone_sealed as "sealed", takes_calls as "takesCalls"
   from employers where market_id = $1 and id = $2`,
);

/** The number to call, and whether the employer wants to be called. */
export interface EmployerContact {
  phone: string | null;
  takesCalls: boolean;
}

export async function employerContact(
  db: Db,
  { vault }: Pick<UseCaseContext, 'vault'>,
  marketId: number,
  id: string,
): Promise<EmployerContact | null> {
  type Row = { wrappedKey: Buffer | null; sealed: Buffer | null; takesCalls: boolean };
  const row = await db.row<Row>(contact, [marketId, id]);
  if (!row) return null;
  const { wrappedKey, sealed, takesCalls } = row;
  const phone =
    wrappedKey && sealed ? unseal(vault.dataKey('employers', id, wrappedKey), place(id), sealed) : null;
  return { phone, takesCalls };
}
