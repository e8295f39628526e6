import { writeAuditEntry } from '../../audit/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { Refused } from '../../shared/index.ts';
import { assertStaff } from '../account/prove-password.ts';
import { identityRefusal } from '../identity-refusals.ts';
import { refuseTokensOf } from '../revocation/revoke.ts';
import { lockDesk } from './lock-store.ts';

/**
 * Locks the caller's session on every gateway: its access tokens are refused and its streams end, until the PIN opens it
 * again. Throws Refused where the caller has no PIN.
 */
export async function lockSession(ctx: UseCaseContext): Promise<void> {
  const { principal } = ctx;
  assertStaff(principal);
  const { marketId, sessionId, staffId } = principal;
  await ctx.db.transaction(async (tx) => {
    const now = ctx.clock.now();
    if (!(await lockDesk(tx, marketId, sessionId, now)))
      throw new Refused(identityRefusal(ctx.language, 'PIN_NOT_SET', null));
    await refuseTokensOf(tx, now, marketId, [sessionId]);
    await writeAuditEntry(tx, ctx, {
      action: 'staff.sessionLocked',
      subjectType: 'StaffMember',
      subjectId: staffId,
      detail: { sessionId },
    });
  });
}
