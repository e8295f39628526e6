import { writeAuditEntry } from '../audit/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import type { LoginAttempt } from './staff-store.ts';

export const allowedAttempts = 5;
export const lockMinutes = 15;

/** A refusal takes this long at least, so that its time does not tell what was wrong. In milliseconds. */
export const shortestRefusal = 300;

/** Now, and until when the last attempt that is allowed locks the account. */
export function attemptTimes({ clock }: UseCaseContext): { now: Date; lockEnd: Date } {
  const now = clock.now();
  return { now, lockEnd: new Date(now.getTime() + lockMinutes * 60_000) };
}

/** The audit entry of an account that the attempt has locked; nothing for the attempts before. */
export async function noteLock(ctx: UseCaseContext, { id, failedLogins }: LoginAttempt): Promise<void> {
  if (failedLogins < allowedAttempts) return;
  await ctx.db.transaction((tx) =>
    writeAuditEntry(tx, ctx, {
      action: 'staff.locked',
      subjectType: 'StaffMember',
      subjectId: id,
      detail: { attempts: failedLogins },
    }),
  );
}
