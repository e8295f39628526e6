import { writeAuditEntry } from '../../audit/index.ts';
import { inMarketOf, type UseCaseContext } from '../../context/index.ts';
import { readRowToken, Refused, type RowToken } from '../../shared/index.ts';
import { identityRefusal } from '../identity-refusals.ts';
import { passwordFits } from '../password.ts';
import type { SignedIn } from '../sessions/open-session.ts';
import { endSession, rotate } from '../sessions/refresh-session.ts';
import { lockLiveSession } from '../sessions/session-store.ts';
import { typedPin } from './pin.ts';
import { countPinTry, unlockDesk } from './lock-store.ts';

export interface UnlockSessionInput {
  /** What the client's cookie holds. */
  refreshToken: string | undefined;
  pin: string;
}

const allowedTries = 5;

/** Opens a locked session with its owner's PIN. Five wrong ones end it. Throws Refused. */
export async function unlockSession(ctx: UseCaseContext, input: UnlockSessionInput): Promise<SignedIn> {
  const token = readRowToken(input.refreshToken ?? '');
  const counted = token && (await countPinTry(ctx.db, token, ctx.clock.now(), allowedTries));
  if (!token || !counted) throw expired(ctx);
  if (await passwordFits(counted.pinHash, typedPin(input.pin))) return open(ctx, token);
  const left = allowedTries - counted.tries;
  if (left > 0) throw new Refused(identityRefusal(ctx.language, 'PIN_WRONG', ['input', 'pin'], { left }));
  await end(ctx, token);
  throw expired(ctx);
}

async function open(ctx: UseCaseContext, token: RowToken): Promise<SignedIn> {
  const signedIn = await ctx.db.transaction(async (tx) => {
    const session = await lockLiveSession(tx, token.marketId, token.id, ctx.clock.now());
    if (!session) return null;
    await unlockDesk(tx, session.marketId, session.id);
    await writeAuditEntry(tx, inMarketOf(ctx, session.marketId), {
      action: 'staff.sessionUnlocked',
      subjectType: 'StaffMember',
      subjectId: session.staffId!,
      detail: { sessionId: session.id },
    });
    return rotate(ctx, tx, session);
  });
  if (!signedIn) throw expired(ctx);
  return signedIn;
}

async function end(ctx: UseCaseContext, token: RowToken): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const session = await lockLiveSession(tx, token.marketId, token.id, ctx.clock.now());
    if (session) await endSession(ctx, tx, session, 'PIN_TRIES');
  });
}

const expired = ({ language }: UseCaseContext): Refused =>
  new Refused(identityRefusal(language, 'SESSION_EXPIRED', null));
