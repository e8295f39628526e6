import { writeAuditEntry } from '../../audit/index.ts';
import { contextWith, type UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { newId, newRowToken, type SessionPrincipal } from '../../shared/index.ts';
import { holderOf, insertSession } from './session-store.ts';

/** An open session: who it is, and the refresh token for the client's cookie. */
export interface SignedIn<Who extends SessionPrincipal = SessionPrincipal> {
  principal: Who;
  /** Null when another request of the same moment has already got the next one. */
  refreshToken: string | null;
  /** When the session ends, however often it is refreshed. */
  expiresAt: Date;
}

/** Who has just proved who they are, and for how long that is to last. */
export interface Proved<Who extends SessionPrincipal> {
  /** Makes the principal of a session with this id. */
  principalWith(sessionId: string): Who;
  client: string;
  hours: number;
}

/** Opens a session with its audit entry, in the caller's transaction. */
export async function openSession<Who extends SessionPrincipal>(
  tx: Transaction,
  ctx: UseCaseContext,
  { principalWith, client, hours }: Proved<Who>,
): Promise<SignedIn<Who>> {
  const now = ctx.clock.now();
  const sessionId = newId();
  const principal: Who = principalWith(sessionId);
  const token = newRowToken(principal.marketId, sessionId);
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  await insertSession(tx, { principal, tokenHash: token.hash, client, now, expiresAt });
  const { word, ...subject } = holderOf(principal);
  await writeAuditEntry(tx, contextWith(ctx, { principal }), {
    action: word === 'screen' ? 'screen.pair' : `${word}.login`,
    ...subject,
    detail: { sessionId, client },
  });
  return { principal, refreshToken: token.text, expiresAt };
}
