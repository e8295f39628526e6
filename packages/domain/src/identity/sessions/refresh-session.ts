import { writeAuditEntry } from '../../audit/index.ts';
import { inMarketOf, type UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { newRowToken, readRowToken, Refused, sameHash, type RowToken } from '../../shared/index.ts';
import { revokeSessions } from '../revocation/revoke.ts';
import { identityRefusal } from '../identity-refusals.ts';
import type { SignedIn } from './open-session.ts';
import {
  holderOfSession,
  lockLiveSession,
  principalOfSession,
  replaceToken,
  rotateSession,
  type LiveSession,
} from './session-store.ts';

export interface RefreshSessionInput {
  /** What the client's cookie holds. */
  refreshToken: string | undefined;
}

/**
 * Exchanges a refresh token for the next one. A token that was exchanged before has been copied: that ends the session
 * for both holders. Only requests that were under way together, as from two tabs, may share one; and a screen may ask
 * again within a minute.
 */
export async function refreshSession(
  ctx: UseCaseContext,
  { refreshToken }: RefreshSessionInput,
): Promise<SignedIn> {
  const arrivedAt = ctx.clock.now();
  const token = readRowToken(refreshToken ?? '');
  const signedIn = token && (await ctx.db.transaction((tx) => exchange(ctx, tx, token, arrivedAt)));
  if (!signedIn) throw new Refused(identityRefusal(ctx.language, 'SESSION_EXPIRED', null));
  return signedIn;
}

async function exchange(
  ctx: UseCaseContext,
  tx: Transaction,
  token: RowToken,
  arrivedAt: Date,
): Promise<SignedIn | null> {
  const session = await lockLiveSession(tx, token.marketId, token.id, arrivedAt);
  if (!session) return null;
  if (sameHash(token.hash, session.tokenHash)) return goOn(ctx, tx, session, arrivedAt);
  if (!sameHash(token.hash, session.previousTokenHash)) return null;
  if (arrivedAt <= session.refreshedAt) return session.lockedAt ? null : signedInTo(ctx, session, null);
  if (mayHaveMissedAnswer(session, arrivedAt)) return answerAgain(ctx, tx, session);
  await endSession(ctx, tx, session, 'REFRESH_TOKEN_REUSED');
  return null;
}

/** Whoever holds the token of now; not on a locked desk, and not after nobody was there for too long. */
async function goOn(
  ctx: UseCaseContext,
  tx: Transaction,
  session: LiveSession,
  arrivedAt: Date,
): Promise<SignedIn | null> {
  if (session.lockedAt) throw new Refused(identityRefusal(ctx.language, 'SESSION_LOCKED', null));
  if (!isIdle(ctx, session, arrivedAt)) return rotate(ctx, tx, session);
  await endSession(ctx, tx, session, 'IDLE');
  return null;
}

/** A desk that was left; a person's own phone is not. */
function isIdle({ markets }: UseCaseContext, session: LiveSession, arrivedAt: Date): boolean {
  const minutes = session.staffId === null ? null : markets.market(session.marketId)?.staffIdleMinutes;
  return minutes != null && arrivedAt.getTime() - session.refreshedAt.getTime() > minutes * 60_000;
}

/** The next refresh token of a session. */
export async function rotate(ctx: UseCaseContext, tx: Transaction, session: LiveSession): Promise<SignedIn> {
  const next = newRowToken(session.marketId, session.id);
  const { marketId, id } = session;
  const { expiresAt } = await rotateSession(tx, marketId, id, next.hash, ctx.clock.now());
  return signedInTo(ctx, { ...session, expiresAt }, next.text);
}

/** Nobody stands by a screen to pair it again because the network lost one answer: for so long it may ask once more. */
const forgivenMs = 60_000;

const mayHaveMissedAnswer = ({ screenId, refreshedAt }: LiveSession, arrivedAt: Date): boolean =>
  screenId !== null && arrivedAt.getTime() - refreshedAt.getTime() <= forgivenMs;

/** Another next token in place of the one that did not arrive, which is worth nothing from now on. */
async function answerAgain(ctx: UseCaseContext, tx: Transaction, session: LiveSession): Promise<SignedIn> {
  const { marketId, id } = session;
  const next = newRowToken(marketId, id);
  await replaceToken(tx, marketId, id, next.hash);
  return signedInTo(ctx, session, next.text);
}

/** Ends a session for its holder's fault or absence, and says why in the trail. */
export async function endSession(
  ctx: UseCaseContext,
  tx: Transaction,
  session: LiveSession,
  reason: 'REFRESH_TOKEN_REUSED' | 'IDLE' | 'PIN_TRIES',
): Promise<void> {
  await revokeSessions(tx, ctx, session.marketId, [session.id]);
  const { word, ...subject } = holderOfSession(session);
  await writeAuditEntry(tx, inMarketOf(ctx, session.marketId), {
    action: `${word}.sessionRevoked`,
    ...subject,
    detail: { sessionId: session.id, reason },
  });
}

function signedInTo(ctx: UseCaseContext, session: LiveSession, refreshToken: string | null): SignedIn {
  return { principal: principalOfSession(session, ctx.markets), refreshToken, expiresAt: session.expiresAt };
}
