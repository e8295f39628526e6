import { writeAuditEntry } from '../audit/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import { statement, type Transaction } from '../database/index.ts';
import { hashPassword, oneTimePassword } from '../identity/index.ts';
import { assertMay, Refused } from '../shared/index.ts';
import { lockStaff, revokeStaff } from './staff-changes.ts';
import { refusedAsStaffOutcome, type StaffOutcome } from './staff-outcome.ts';
import { refuseStaff } from './staff-refusals.ts';

const write = statement(
  'staff.resetPassword',
  `with reset as (
     update staff_members set must_change_password = true, failed_logins = 0, locked_until = null
     where market_id = $1 and id = $2 returning market_id, id
   )
   update staff_credentials set password_hash = $3 from reset
   where staff_credentials.market_id = reset.market_id and staff_id = reset.id`,
);

/**
 * Gives a colleague a new password, shown this once, to be replaced at the next sign-in. Their sessions end and a lock is
 * lifted. Throws AccessDenied.
 */
export async function resetStaffPassword(
  context: UseCaseContext,
  { staffId }: { staffId: string | null },
): Promise<StaffOutcome> {
  const { principal, market, language } = context;
  assertMay(principal, 'staff.manage', market.id);
  const isOwn = staffId === principal.staffId;
  return refusedAsStaffOutcome(async () => {
    if (isOwn) throw new Refused(refuseStaff(language, 'OWN_ACCOUNT', ['input', 'staffId']));
    const password = oneTimePassword();
    const hash = await hashPassword(password);
    const id = await context.db.transaction((tx) => reset(tx, context, staffId, hash));
    return { staffId: id, password, userErrors: [] };
  });
}

async function reset(
  tx: Transaction,
  context: UseCaseContext,
  staffId: string | null,
  hash: string,
): Promise<string> {
  const member = await lockStaff(tx, context, staffId);
  const { marketId, id } = member;
  await tx.enterMarket(marketId);
  await tx.rows(write, [marketId, id, hash]);
  const subject = { subjectType: 'StaffMember', subjectId: id };
  await writeAuditEntry(tx, context, { action: 'staff.resetPassword', ...subject });
  await revokeStaff(tx, context, member, { endsSessions: true });
  return id;
}
