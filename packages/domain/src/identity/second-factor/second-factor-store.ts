import { statement, type Transaction } from '../../database/index.ts';
import { seal, unseal, type Vault } from '../../personal-data/index.ts';

/** Whose app it is. */
export interface StaffKey {
  marketId: number;
  staffId: string;
}

/** What keys and secrets were sealed for before they had a table of their own: it goes on naming them. */
const boundTo = 'staff_second_factors';

const place = (staffId: string): string => `${boundTo}:secret:${staffId}`;

const lock = statement(
  'identity.lockSecondFactor',
  `select wrapped_key as "wrappedKey", secret_sealed as "secretSealed", last_step::float8 as "lastStep",
     confirmed_at as "confirmedAt"
   from staff_second_factors join staff_totp_secrets using (market_id, staff_id)
   where market_id = $1 and staff_id = $2 for update`,
);

/** An app, in the clear, held until the transaction ends. */
export interface OpenFactor {
  secret: string;
  lastStep: number;
  confirmedAt: Date | null;
}

export async function lockSecondFactor(
  tx: Transaction,
  vault: Vault,
  { marketId, staffId }: StaffKey,
): Promise<OpenFactor | null> {
  await tx.enterMarket(marketId);
  const row = await tx.row<Omit<OpenFactor, 'secret'> & { wrappedKey: Buffer; secretSealed: Buffer }>(lock, [
    marketId,
    staffId,
  ]);
  if (!row) return null;
  const { wrappedKey, secretSealed, lastStep, confirmedAt } = row;
  const key = vault.dataKey(boundTo, staffId, wrappedKey);
  return { secret: unseal(key, place(staffId), secretSealed), lastStep, confirmedAt };
}

const begin = statement(
  'identity.beginSecondFactor',
  `with begun as (
     insert into staff_second_factors (market_id, staff_id, created_at) values ($1, $2, $5)
     on conflict (market_id, staff_id) do update set created_at = excluded.created_at, last_step = 0
       where staff_second_factors.confirmed_at is null
     returning market_id, staff_id
   )
   insert into staff_totp_secrets (market_id, staff_id, wrapped_key, secret_sealed)
   select market_id, staff_id, $3, $4 from begun
   on conflict (market_id, staff_id) do update
     set wrapped_key = excluded.wrapped_key, secret_sealed = excluded.secret_sealed
   returning staff_id`,
);

/** Keeps a new secret; false where one is in use already. */
export async function beginSecondFactor(
  tx: Transaction,
  vault: Vault,
  { marketId, staffId }: StaffKey,
  secret: string,
  now: Date,
): Promise<boolean> {
  const { key, wrapped } = vault.newDataKey(boundTo, staffId);
  const sealed = seal(key, place(staffId), secret);
  await tx.enterMarket(marketId);
  return (await tx.row(begin, [marketId, staffId, wrapped, sealed, now])) !== null;
}

const use = statement(
  'identity.useTotpStep',
  `update staff_second_factors set last_step = $3, confirmed_at = coalesce(confirmed_at, $4)
   where market_id = $1 and staff_id = $2`,
);

/** Notes the step of a code that was used, the first time also that the app is in use. */
export async function useTotpStep(
  tx: Transaction,
  { marketId, staffId }: StaffKey,
  step: number,
  now: Date,
): Promise<void> {
  await tx.rows(use, [marketId, staffId, step, now]);
}

const remove = statement(
  'identity.removeSecondFactor',
  'delete from staff_second_factors where market_id = $1 and staff_id = $2',
);

/** Forgets the app and its recovery codes. */
export async function removeSecondFactor(tx: Transaction, { marketId, staffId }: StaffKey): Promise<void> {
  await tx.rows(remove, [marketId, staffId]);
}

const insertCodes = statement(
  'identity.insertRecoveryCodes',
  `insert into staff_recovery_codes (market_id, staff_id, code_hash) select $1, $2, unnest($3::text[])`,
);

export async function insertRecoveryCodes(
  tx: Transaction,
  { marketId, staffId }: StaffKey,
  hashes: readonly string[],
): Promise<void> {
  await tx.enterMarket(marketId);
  await tx.rows(insertCodes, [marketId, staffId, hashes]);
}

const useCode = statement(
  'identity.useRecoveryCode',
  `update staff_recovery_codes set used_at = $4
   where market_id = $1 and staff_id = $2 and code_hash = $3 and used_at is null returning code_hash`,
);

/** True for the one request that gets to use the code. */
export async function useRecoveryCode(
  tx: Transaction,
  { marketId, staffId }: StaffKey,
  hash: string,
  now: Date,
): Promise<boolean> {
  await tx.enterMarket(marketId);
  return (await tx.row(useCode, [marketId, staffId, hash, now])) !== null;
}
