import { statement, type Db } from '../../database/index.ts';
import type { HumanPrincipal, StaffRole } from '../../shared/index.ts';

const insert = statement(
  'identity.openSession',
  `insert into sessions (market_id, id, staff_id, person_id, token_hash, client, created_at, refreshed_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, $7, $8)`,
);

export interface NewSession {
  principal: HumanPrincipal;
  tokenHash: string;
  client: string;
  now: Date;
  expiresAt: Date;
}

export async function insertSession(db: Db, session: NewSession): Promise<void> {
  const { principal, tokenHash, client, now, expiresAt } = session;
  const holder =
    principal.kind === 'STAFF' ? [principal.staffId, null] : ([null, principal.personId] as const);
  await db.rows(insert, [
    principal.marketId,
    principal.sessionId,
    ...holder,
    tokenHash,
    client,
    now,
    expiresAt,
  ]);
}

/** A session that is neither over nor revoked, of somebody who may still sign in. */
export interface LiveSession {
  marketId: number;
  id: string;
  staffId: string | null;
  personId: string | null;
  tokenHash: string;
  previousTokenHash: string | null;
  refreshedAt: Date;
  expiresAt: Date;
  /** Of staff, as they are now; null for a person. */
  roles: StaffRole[] | null;
}

const lockLive = statement(
  'identity.lockSession',
  `select session.market_id as "marketId", session.id, session.staff_id as "staffId", session.person_id as "personId",
     session.token_hash as "tokenHash", session.previous_token_hash as "previousTokenHash",
     session.refreshed_at as "refreshedAt", session.expires_at as "expiresAt", staff.roles
   from sessions session
   left join staff_members staff on staff.market_id = session.market_id and staff.id = session.staff_id
     and staff.disabled_at is null
   left join persons person on person.id = session.person_id and person.erased_at is null
   where session.market_id = $1 and session.id = $2 and session.revoked_at is null and session.expires_at > $3
     and (staff.id is not null or person.id is not null)
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

/** Whom a session speaks for, with the roles of now. */
export function principalOfSession(session: LiveSession): HumanPrincipal {
  const { marketId, id: sessionId, staffId, personId, roles } = session;
  return staffId === null
    ? { kind: 'PERSON', personId: personId!, marketId, sessionId }
    : { kind: 'STAFF', staffId, marketId, sessionId, roles: roles ?? [] };
}

/** How the audit trail names whoever holds a session. */
export function holderOfSession({ staffId, personId }: LiveSession) {
  return staffId === null
    ? ({ subjectType: 'Person', subjectId: personId!, word: 'person' } as const)
    : ({ subjectType: 'StaffMember', subjectId: staffId, word: 'staff' } as const);
}

const rotate = statement(
  'identity.rotateSession',
  `update sessions set previous_token_hash = token_hash, token_hash = $3, refreshed_at = $4
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
  `update sessions set revoked_at = $3 where market_id = $1 and id = $2 and revoked_at is null`,
);

export async function revokeSession(db: Db, marketId: number, id: string, now: Date): Promise<void> {
  await db.rows(revoke, [marketId, id, now]);
}
