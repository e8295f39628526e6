import { writeAuditEntries } from '../../audit/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { accessDenied, Refused, type HumanPrincipal, type Principal } from '../../shared/index.ts';
import { identityRefusal } from '../identity-refusals.ts';
import { revokeSessions } from '../revocation/revoke.ts';
import { holderOf } from './session-store.ts';
import {
  liveSessionsOf,
  sessionsToEnd,
  type Holder,
  type SessionRow,
  type Which,
} from './own-session-store.ts';

export interface OwnSession extends SessionRow {
  /** The one that asks. */
  current: boolean;
}

/** Whose sessions these are; nobody's who only acts for somebody. */
const isOwner = (principal: Principal): principal is HumanPrincipal =>
  principal.kind === 'STAFF' || (principal.kind === 'PERSON' && !principal.actedBy);

const ownerOf = (principal: HumanPrincipal): Holder =>
  principal.kind === 'STAFF'
    ? { marketId: principal.marketId, staffId: principal.staffId, personId: null }
    : { marketId: principal.marketId, staffId: null, personId: principal.personId };

/** The caller's open sessions; none for strangers and machines. */
export async function ownSessions({
  db,
  principal,
  clock,
}: Pick<UseCaseContext, 'db' | 'principal' | 'clock'>): Promise<OwnSession[]> {
  if (!isOwner(principal)) return [];
  const sessions = await liveSessionsOf(db, ownerOf(principal), clock.now());
  return sessions.map((session) => ({ ...session, current: session.id === principal.sessionId }));
}

/** Ends one of the caller's sessions, also the one that asks. Throws Refused for one that is not theirs, or has ended. */
export async function revokeOwnSession(ctx: UseCaseContext, sessionId: string): Promise<void> {
  const ended = await endOwn(ctx, { only: sessionId }, 'REVOKED_BY_OWNER');
  if (ended === 0)
    throw new Refused(identityRefusal(ctx.language, 'SESSION_NOT_FOUND', ['input', 'sessionId']));
}

/** Ends all sessions of the caller but the one that asks; returns how many. */
export function revokeOtherSessions(ctx: UseCaseContext, reason = 'REVOKED_BY_OWNER'): Promise<number> {
  const { principal } = ctx;
  if (!isOwner(principal)) throw accessDenied(principal);
  return endOwn(ctx, { keeping: principal.sessionId }, reason);
}

/** All in one transaction, an entry each, written together. */
function endOwn(ctx: UseCaseContext, which: Which, reason: string): Promise<number> {
  const { principal } = ctx;
  if (!isOwner(principal)) throw accessDenied(principal);
  const { word, ...subject } = holderOf(principal);
  return ctx.db.transaction(async (tx) => {
    const sessions = await sessionsToEnd(tx, ownerOf(principal), ctx.clock.now(), which);
    for (const [marketId, ended] of Map.groupBy(sessions, (session) => session.marketId))
      await revokeSessions(
        tx,
        ctx,
        marketId,
        ended.map(({ id }) => id),
      );
    const action = `${word}.sessionRevoked`;
    await writeAuditEntries(
      tx,
      ctx,
      sessions.map(({ id }) => ({ action, ...subject, detail: { sessionId: id, reason } })),
    );
    return sessions.length;
  });
}
