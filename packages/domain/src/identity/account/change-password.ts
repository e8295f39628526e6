import { writeAuditEntry } from '../../audit/index.ts';
import { contextWith, type UseCaseContext } from '../../context/index.ts';
import { Refused, type Refusal } from '../../shared/index.ts';
import { identityRefusal } from '../identity-refusals.ts';
import { hashPassword, longestPassword } from '../password.ts';
import { revokeOtherSessions } from '../sessions/own-sessions.ts';
import { writePasswordHash } from './account-store.ts';
import { assertStaff, provePassword } from './prove-password.ts';

export interface ChangePasswordInput {
  currentPassword: string;
  newPassword: string;
}

const shortest = 10;

/** Changes the caller's own password; their other sessions end. Throws Refused. */
export async function changePassword(
  ctx: UseCaseContext,
  { currentPassword, newPassword }: ChangePasswordInput,
): Promise<void> {
  const { principal } = ctx;
  assertStaff(principal);
  const refusal = refuseNewPassword(ctx, currentPassword, newPassword);
  if (refusal) throw new Refused(refusal);
  await provePassword(ctx, principal, currentPassword, ['input', 'currentPassword']);
  const { marketId, staffId } = principal;
  const hash = await hashPassword(newPassword);
  await ctx.db.transaction(async (tx) => {
    await writePasswordHash(tx, marketId, staffId, hash);
    await writeAuditEntry(tx, ctx, {
      action: 'staff.passwordChanged',
      subjectType: 'StaffMember',
      subjectId: staffId,
    });
    await revokeOtherSessions(contextWith(ctx, { db: tx }), 'PASSWORD_CHANGED');
  });
}

function refuseNewPassword({ language }: UseCaseContext, current: string, next: string): Refusal | null {
  const path = ['input', 'newPassword'];
  const length = [...next].length;
  if (length < shortest) return identityRefusal(language, 'PASSWORD_TOO_SHORT', path, { min: shortest });
  if (next.length > longestPassword)
    return identityRefusal(language, 'PASSWORD_TOO_LONG', path, { max: longestPassword });
  return next === current ? identityRefusal(language, 'PASSWORD_SAME', path) : null;
}
