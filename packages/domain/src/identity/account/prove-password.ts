import { setTimeout } from 'node:timers/promises';
import type { UseCaseContext } from '../../context/index.ts';
import type { Db } from '../../database/index.ts';
import { accessDenied, Refused, type Principal, type StaffPrincipal } from '../../shared/index.ts';
import { identityRefusal } from '../identity-refusals.ts';
import { allowedAttempts, attemptTimes, noteLock, shortestRefusal } from '../login-attempts.ts';
import { passwordFits } from '../password.ts';
import { clearLoginAttempts, countOwnAttempt, type LoginAttempt } from '../staff-store.ts';

/** What only members of staff do with their own account, whatever their roles. */
export function assertStaff(principal: Principal): asserts principal is StaffPrincipal {
  if (principal.kind !== 'STAFF') throw accessDenied(principal);
}

/** That the caller knows the account's password. */
export interface ProvedPassword {
  attempt: LoginAttempt;
  forgetAttempts(db: Db): Promise<void>;
}

/**
 * Asks whoever is signed in for their password once more: a desk is left, a browser is borrowed. Wrong ones are counted with
 * those at sign-in and lock the account alike. Throws Refused.
 */
export async function provePassword(
  ctx: UseCaseContext,
  { marketId, staffId }: StaffPrincipal,
  password: string,
  path: readonly string[],
  counting: 'begin anew' | 'keep counting' = 'begin anew',
): Promise<ProvedPassword> {
  const refusalDue = setTimeout(shortestRefusal);
  const { now, lockEnd } = attemptTimes(ctx);
  const attempt = await countOwnAttempt(ctx.db, marketId, staffId, now, allowedAttempts, lockEnd);
  const fits = await passwordFits(attempt?.passwordHash ?? null, password);
  const forgetAttempts = (db: Db): Promise<void> => clearLoginAttempts(db, marketId, staffId);
  if (attempt && fits) {
    if (counting === 'begin anew') await forgetAttempts(ctx.db);
    return { attempt, forgetAttempts };
  }
  if (attempt) await noteLock(ctx, attempt);
  await refusalDue;
  throw new Refused(identityRefusal(ctx.language, 'PASSWORD_WRONG', path));
}
