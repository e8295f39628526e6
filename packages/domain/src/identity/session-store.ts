import { statement, type Db } from '../database/index.ts';
import type { StaffRole } from '../shared/index.ts';

const insert = statement(
  'identity.openSession',
  `insert into staff_sessions (market_id, id, staff_id, token_hash, client, created_at, refreshed_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $6, $7)`,
);

export interface NewSession {
  marketId: number;
  id: string;
  staffId: string;
  tokenHash: string;
  client: string;
  now: Date;
  expiresAt: Date;
}

export async function insertSession(db: Db, session: NewSession): Promise<void> {
  const { marketId, id, staffId, tokenHash, client, now, expiresAt } = session;
  await db.rows(insert, [marketId, id, staffId, tokenHash, client, now, expiresAt]);
}

/** A session that is neither over nor revoked, of a member of staff who may still sign in. */
export interface LiveSession {
  marketId: number;
  id: string;
  staffId: string;
  tokenHash: string;
  previousTokenHash: string | null;
  refreshedAt: Date;
  expiresAt: Date;
  roles: StaffRole[];
}

const lockLive = statement(
  'identity.lockSession',
  `select session.market_id as "marketId", session.id, session.staff_id as "staffId",
     session.token_hash as "tokenHash", session.previous_token_hash as "previousTokenHash",
     session.refreshed_at as "refreshedAt", session.expires_at as "expiresAt", staff.roles
   from staff_sessions session
   join staff_members staff on staff.market_id = session.market_id and staff.id = session.staff_id
   where session.market_id = $1 and session.id = $2 and session.revoked_at is null and session.expires_at > $3
     and staff.disabled_at is null
   for update of session`,
);

/** The session if it is alive, locked until the transaction ends. */
export function lockLiveSession(
  db: Db,
  marketId: number,
  id: string,
  now: Date,
): Promise<LiveSession | null> {
  return db.row<LiveSession>(lockLive, [marketId, id, now]);
}

const rotate = statement(
  'identity.rotateSession',
  `update staff_sessions set previous_token_hash = token_hash, token_hash = $3, refreshed_at = $4
   where market_id = $1 and id = $2`,
);

export async function rotateSession(
  db: Db,
  marketId: number,
  id: string,
  tokenHash: string,
  now: Date,
): Promise<void> {
  await db.rows(rotate, [marketId, id, tokenHash, now]);
}

const revoke = statement(
  'identity.revokeSession',
  `update staff_sessions set revoked_at = $3 where market_id = $1 and id = $2 and revoked_at is null`,
);

export async function revokeSession(db: Db, marketId: number, id: string, now: Date): Promise<void> {
  await db.rows(revoke, [marketId, id, now]);
}
