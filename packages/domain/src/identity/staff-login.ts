import { setTimeout } from 'node:timers/promises';
import type { UseCaseContext } from '../context/index.ts';
import { Refused, type Refusal, type StaffPrincipal } from '../shared/index.ts';
import { activeRoles } from './account/active-roles.ts';
import { FailureMemory } from './failure-memory.ts';
import { identityRefusal } from './identity-refusals.ts';
import { allowedAttempts, attemptTimes, lockMinutes, noteLock, shortestRefusal } from './login-attempts.ts';
import { passwordFits } from './password.ts';
import { proveSecondFactor } from './second-factor/prove-second-factor.ts';
import { openSession, type SignedIn } from './sessions/open-session.ts';
import {
  clearLoginAttempts,
  countLoginAttempt,
  lockedUntil,
  uncountLoginAttempt,
  type LoginAttempt,
} from './staff-store.ts';

export interface StaffLoginInput {
  username: string;
  password: string;
  /** One-time code of the authenticator app, or a recovery code; asked for where one is set up. */
  totp?: string | null;
  /** The app that signs in, e.g. `admin`. */
  client: string;
}

const sessionHours = 12;

const minute = 60_000;
const unknownNames = new FailureMemory(allowedAttempts, lockMinutes * minute);

/**
 * Opens a session for a member of staff of the context's market. Throws Refused, alike and after the same time for a
 * wrong name and a wrong password; that a code of the app is missing is told to who knows the password only.
 */
export async function staffLogin(
  ctx: UseCaseContext,
  input: StaffLoginInput,
): Promise<SignedIn<StaffPrincipal>> {
  const refusalDue = setTimeout(shortestRefusal);
  const username = input.username.trim();
  const { now, lockEnd } = attemptTimes(ctx);
  const attempt = await countLoginAttempt(ctx.db, ctx.market.id, username, now, allowedAttempts, lockEnd);
  const fits = await passwordFits(attempt?.passwordHash ?? null, input.password);
  const signedIn = attempt && fits ? await open(ctx, attempt, input) : null;
  if (signedIn && !('code' in signedIn)) return signedIn;
  const refusal = signedIn ?? (attempt ? await refuseAttempt(ctx, attempt) : await refuseName(ctx, username));
  await refusalDue;
  throw new Refused(refusal);
}

async function refuseAttempt(ctx: UseCaseContext, attempt: LoginAttempt): Promise<Refusal> {
  await noteLock(ctx, attempt);
  return loginFailed(ctx);
}

async function refuseName(ctx: UseCaseContext, username: string): Promise<Refusal> {
  const now = ctx.clock.now();
  const locked = await lockedUntil(ctx.db, ctx.market.id, username, now);
  const until = locked ?? unknownNames.attempt(`${ctx.market.id} ${username.toLowerCase()}`, now.getTime());
  return until ? accountLocked(ctx, until) : loginFailed(ctx);
}

/** The session of whoever knew the password; a refusal where a code of the app is missing or wrong. */
async function open(
  ctx: UseCaseContext,
  member: LoginAttempt,
  { totp, client }: StaffLoginInput,
): Promise<SignedIn<StaffPrincipal> | Refusal> {
  const { marketId, id: staffId, hasSecondFactor } = member;
  const path = ['input', 'totp'];
  if (hasSecondFactor && !totp?.trim()) {
    await uncountLoginAttempt(ctx.db, marketId, staffId);
    return identityRefusal(ctx.language, 'TOTP_REQUIRED', path);
  }
  const roles = activeRoles(ctx.markets, member);
  const principalWith = (sessionId: string): StaffPrincipal => ({
    kind: 'STAFF',
    ...{ staffId, marketId, sessionId, roles },
  });
  const signedIn = await ctx.db.transaction(async (tx) => {
    if (hasSecondFactor && !(await proveSecondFactor(tx, ctx, { marketId, staffId }, totp!))) return null;
    await clearLoginAttempts(tx, marketId, staffId);
    return openSession(tx, ctx, { principalWith, client, hours: sessionHours });
  });
  if (signedIn) return signedIn;
  await noteLock(ctx, member);
  return identityRefusal(ctx.language, 'TOTP_WRONG', path);
}

const loginFailed = (ctx: UseCaseContext) =>
  identityRefusal(ctx.language, 'LOGIN_FAILED', ['input', 'password']);

function accountLocked(ctx: UseCaseContext, until: Date) {
  const minutes = Math.max(1, Math.ceil((until.getTime() - ctx.clock.now().getTime()) / minute));
  return identityRefusal(ctx.language, 'ACCOUNT_LOCKED', ['input', 'username'], { minutes });
}
