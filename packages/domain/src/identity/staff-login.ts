import { setTimeout } from 'node:timers/promises';
import { writeAuditEntry } from '../audit/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import { Refused, type Refusal, type StaffPrincipal } from '../shared/index.ts';
import { FailureMemory } from './failure-memory.ts';
import { identityRefusal } from './identity-refusals.ts';
import { passwordFits } from './password.ts';
import { openSession, type SignedIn } from './sessions/open-session.ts';
import { clearLoginAttempts, countLoginAttempt, lockedUntil, type LoginAttempt } from './staff-store.ts';

export interface StaffLoginInput {
  username: string;
  password: string;
  /** One-time code of an authenticator app; not asked for yet. */
  totp?: string | null;
  /** The app that signs in, e.g. `admin`. */
  client: string;
}

const allowedAttempts = 5;
const lockMinutes = 15;
const sessionHours = 12;

const minute = 60_000;
const unknownNames = new FailureMemory(allowedAttempts, lockMinutes * minute);

/** A refusal takes this long at least, so that its time does not tell what was wrong. In milliseconds. */
const shortestRefusal = 300;

/**
 * Opens a session for a member of staff of the context's market. Throws Refused, alike and after the same time for a
 * wrong name and a wrong password.
 */
export async function staffLogin(
  ctx: UseCaseContext,
  input: StaffLoginInput,
): Promise<SignedIn<StaffPrincipal>> {
  const refusalDue = setTimeout(shortestRefusal);
  const username = input.username.trim();
  const attempt = await claimAttempt(ctx, username);
  const fits = await passwordFits(attempt?.passwordHash ?? null, input.password);
  if (attempt && fits) return open(ctx, attempt, input.client);
  const refusal = attempt ? await refuseAttempt(ctx, attempt) : await refuseName(ctx, username);
  await refusalDue;
  throw new Refused(refusal);
}

function claimAttempt(ctx: UseCaseContext, username: string): Promise<LoginAttempt | null> {
  const now = ctx.clock.now();
  const lockEnd = new Date(now.getTime() + lockMinutes * minute);
  return countLoginAttempt(ctx.db, ctx.market.id, username, now, allowedAttempts, lockEnd);
}

async function refuseAttempt(ctx: UseCaseContext, attempt: LoginAttempt): Promise<Refusal> {
  if (attempt.failedLogins >= allowedAttempts) await noteLock(ctx, attempt);
  return loginFailed(ctx);
}

async function refuseName(ctx: UseCaseContext, username: string): Promise<Refusal> {
  const now = ctx.clock.now();
  const locked = await lockedUntil(ctx.db, ctx.market.id, username, now);
  const until = locked ?? unknownNames.attempt(`${ctx.market.id} ${username.toLowerCase()}`, now.getTime());
  return until ? accountLocked(ctx, until) : loginFailed(ctx);
}

function open(ctx: UseCaseContext, member: LoginAttempt, client: string): Promise<SignedIn<StaffPrincipal>> {
  const { marketId, id: staffId, roles } = member;
  const principalWith = (sessionId: string): StaffPrincipal => ({
    kind: 'STAFF',
    ...{ staffId, marketId, sessionId, roles },
  });
  return ctx.db.transaction(async (tx) => {
    await clearLoginAttempts(tx, marketId, staffId);
    return openSession(tx, ctx, { principalWith, client, hours: sessionHours });
  });
}

async function noteLock(ctx: UseCaseContext, { id, failedLogins }: LoginAttempt): Promise<void> {
  await ctx.db.transaction((tx) =>
    writeAuditEntry(tx, ctx, {
      action: 'staff.locked',
      subjectType: 'StaffMember',
      subjectId: id,
      detail: { attempts: failedLogins },
    }),
  );
}

const loginFailed = (ctx: UseCaseContext) =>
  identityRefusal(ctx.language, 'LOGIN_FAILED', ['input', 'password']);

function accountLocked(ctx: UseCaseContext, until: Date) {
  const minutes = Math.max(1, Math.ceil((until.getTime() - ctx.clock.now().getTime()) / minute));
  return identityRefusal(ctx.language, 'ACCOUNT_LOCKED', ['input', 'username'], { minutes });
}
