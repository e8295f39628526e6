import { behindWall, statement, type Db, type Transaction } from '../../database/index.ts';
import type { RowToken } from '../../shared/index.ts';

const lock = statement(
  'identity.lockDesk',
  `update sessions session set locked_at = $3, pin_failures = 0
   from staff_credentials credential
   where session.market_id = $1 and session.id = $2 and session.revoked_at is null
     and credential.market_id = session.market_id and credential.staff_id = session.staff_id
     and credential.pin_hash is not null
   returning session.id`,
);

/** Locks a session; false where its owner has no PIN to open it again. */
export async function lockDesk(tx: Transaction, marketId: number, id: string, now: Date): Promise<boolean> {
  await tx.enterMarket(marketId);
  return (await tx.row(lock, [marketId, id, now])) !== null;
}

const pin = `select pin_hash from staff_credentials
     where market_id = entered.market and staff_id = counted.staff_id`;

const count = statement(
  'identity.countPinTry',
  `with counted as (
   update sessions session set pin_failures = pin_failures + 1
   from staff_members staff
   where session.market_id = $1 and session.id = $2 and session.revoked_at is null and session.locked_at is not null
     and session.expires_at > $4 and session.token_hash = $3 and pin_failures < $5
     and staff.market_id = session.market_id and staff.id = session.staff_id and staff.disabled_at is null
   returning session.market_id, session.staff_id, session.pin_failures as tries
   )
   select tries, credential.pin_hash as "pinHash" from counted ${behindWall('counted.market_id', pin, 'credential')}`,
);

/** A try that was counted before it is compared; null for a session that is not locked, has ended, or is another's. */
export function countPinTry(
  db: Db,
  session: RowToken,
  now: Date,
  allowed: number,
): Promise<{ tries: number; pinHash: string | null } | null> {
  return db.row(count, [session.marketId, session.id, session.hash, now, allowed]);
}

const unlock = statement(
  'identity.unlockDesk',
  'update sessions set locked_at = null, pin_failures = 0 where market_id = $1 and id = $2',
);

export async function unlockDesk(tx: Transaction, marketId: number, id: string): Promise<void> {
  await tx.rows(unlock, [marketId, id]);
}
