import { statement, type Db } from '../../database/index.ts';
import type { MarketDirectory } from '../../markets/index.ts';
import { activeRoles } from '../account/active-roles.ts';
import type { SessionPrincipal, StaffRole } from '../../shared/index.ts';

const insert = statement(
  'identity.openSession',
  `insert into sessions (market_id, id, staff_id, person_id, screen_id, token_hash, client, created_at, refreshed_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9)`,
);

export interface NewSession {
  principal: SessionPrincipal;
  tokenHash: string;
  client: string;
  now: Date;
  expiresAt: Date;
}

export async function insertSession(db: Db, session: NewSession): Promise<void> {
  const { principal, tokenHash, client, now, expiresAt } = session;
  const { marketId, sessionId, kind } = principal;
  const staffId = kind === 'STAFF' ? principal.staffId : null;
  const personId = kind === 'PERSON' ? principal.personId : null;
  const screenId = kind === 'SCREEN' ? principal.screenId : null;
  const holder = [staffId, personId, screenId];
  await db.rows(insert, [marketId, sessionId, ...holder, tokenHash, client, now, expiresAt]);
}

/** A session that is neither over nor revoked, of somebody who may still sign in. */
export interface LiveSession {
  marketId: number;
  id: string;
  staffId: string | null;
  personId: string | null;
  screenId: string | null;
  tokenHash: string;
  previousTokenHash: string | null;
  refreshedAt: Date;
  expiresAt: Date;
  /** Of staff, as they are now; null for others. */
  roles: StaffRole[] | null;
  hasSecondFactor: boolean;
  /** Since when the desk is locked; null while it is not. */
  lockedAt: Date | null;
}

const lockLive = statement(
  'identity.lockSession',
  `select session.market_id as "marketId", session.id, session.staff_id as "staffId", session.person_id as "personId",
     session.screen_id as "screenId", session.token_hash as "tokenHash", session.previous_token_hash as "previousTokenHash",
     session.refreshed_at as "refreshedAt", session.expires_at as "expiresAt", session.locked_at as "lockedAt", staff.roles,
     exists (select from staff_second_factors factor where factor.market_id = session.market_id
       and factor.staff_id = session.staff_id and factor.confirmed_at is not null) as "hasSecondFactor"
   from sessions session
   left join staff_members staff on staff.market_id = session.market_id and staff.id = session.staff_id
     and staff.disabled_at is null
   left join persons person on person.id = session.person_id and person.erased_at is null
   where session.market_id = $1 and session.id = $2 and session.revoked_at is null and session.expires_at > $3
     and (staff.id is not null or person.id is not null or session.screen_id is not null)
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
export const principalOfSession = (
  session: LiveSession,
  markets: Pick<MarketDirectory, 'market'>,
): SessionPrincipal =>
  principalWith(session, activeRoles(markets, { ...session, roles: session.roles ?? [] }));

function principalWith(session: LiveSession, roles: StaffRole[]): SessionPrincipal {
  const { marketId, id: sessionId, staffId, personId, screenId } = session;
  if (screenId !== null) return { kind: 'SCREEN', screenId, marketId, sessionId };
  return staffId === null
    ? { kind: 'PERSON', personId: personId!, marketId, sessionId }
    : { kind: 'STAFF', staffId, marketId, sessionId, roles };
}

/** How the audit trail names whoever holds a session. */
export function holderOf(principal: SessionPrincipal) {
  if (principal.kind === 'SCREEN')
    return { subjectType: 'screen', subjectId: principal.screenId, word: 'screen' } as const;
  return principal.kind === 'PERSON'
    ? ({ subjectType: 'Person', subjectId: principal.personId, word: 'person' } as const)
    : ({ subjectType: 'StaffMember', subjectId: principal.staffId, word: 'staff' } as const);
}

export const holderOfSession = (session: LiveSession) => holderOf(principalWith(session, []));

const rotate = statement(
  'identity.rotateSession',
  `update sessions set previous_token_hash = token_hash, token_hash = $3, refreshed_at = $4::timestamptz,
     expires_at = case when screen_id is null then expires_at else $4::timestamptz + (expires_at - refreshed_at) end
   where market_id = $1 and id = $2 returning expires_at as "expiresAt"`,
);

/** Gives the session its next token; a screen's then lasts as long again, as nobody is there to sign in anew. */
export async function rotateSession(
  db: Db,
  marketId: number,
  id: string,
  tokenHash: string,
  now: Date,
): Promise<{ expiresAt: Date }> {
  return (await db.row<{ expiresAt: Date }>(rotate, [marketId, id, tokenHash, now]))!;
}

const replace = statement(
  'identity.replaceToken',
  'update sessions set token_hash = $3 where market_id = $1 and id = $2',
);

/** Gives the session another token in place of the newest; the one before stays the one before. */
export async function replaceToken(db: Db, marketId: number, id: string, tokenHash: string): Promise<void> {
  await db.rows(replace, [marketId, id, tokenHash]);
}

const revoke = statement(
  'identity.revokeSessions',
  `update sessions set revoked_at = $3
   where market_id = $1 and id in (
     select id from sessions
     where market_id = $1 and id = any($2::uuid[]) and revoked_at is null order by id for no key update
   )`,
);

/** In one statement, however many; locked in order, so that two who end them do not wait for each other. */
export async function endSessions(
  db: Db,
  marketId: number,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  await db.rows(revoke, [marketId, ids, now]);
}

const ofScreen = statement(
  'identity.sessionsOfScreen',
  'select id from sessions where market_id = $1 and screen_id = $2 and revoked_at is null for update',
);

/** The sessions of a screen that were not revoked, held until the transaction ends. */
export async function lockScreenSessions(db: Db, marketId: number, screenId: string): Promise<string[]> {
  return (await db.rows<{ id: string }>(ofScreen, [marketId, screenId])).map(({ id }) => id);
}
