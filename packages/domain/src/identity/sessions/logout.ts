import { writeAuditEntry } from '../../audit/index.ts';
import { inMarketOf, type UseCaseContext } from '../../context/index.ts';
import { readRowToken, sameHash } from '../../shared/index.ts';
import { revokeSessions } from '../revocation/revoke.ts';
import { holderOfSession, lockLiveSession } from './session-store.ts';

export interface LogoutInput {
  /** What the client's cookie holds. */
  refreshToken: string | undefined;
}

/** Ends the session that the cookie or the access token belongs to; nothing happens where there is none. */
export async function logout(ctx: UseCaseContext, { refreshToken }: LogoutInput): Promise<void> {
  const token = readRowToken(refreshToken ?? '');
  const { principal } = ctx;
  if (token) await endSession(ctx, token.marketId, token.id, token.hash);
  else if (principal.kind === 'STAFF' || (principal.kind === 'PERSON' && !principal.actedBy))
    await endSession(ctx, principal.marketId, principal.sessionId, null);
}

/** With a hash, only a session that knows it: a made-up cookie must not sign others out. */
async function endSession(
  ctx: UseCaseContext,
  marketId: number,
  id: string,
  hash: string | null,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const now = ctx.clock.now();
    const session = await lockLiveSession(tx, marketId, id, now);
    if (!session) return;
    if (hash !== null && !sameHash(hash, session.tokenHash) && !sameHash(hash, session.previousTokenHash))
      return;
    await revokeSessions(tx, ctx, marketId, [id]);
    const { word, ...subject } = holderOfSession(session);
    await writeAuditEntry(tx, inMarketOf(ctx, marketId), {
      action: `${word}.logout`,
      ...subject,
      detail: { sessionId: id },
    });
  });
}
