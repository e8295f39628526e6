import { writeAuditEntry } from '../audit/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { once } from '../idempotency/index.ts';
import { addStaffMember, oneTimePassword } from '../identity/index.ts';
import { assertMay, Refused, type StaffRole } from '../shared/index.ts';
import {
  displayNameRefusal,
  refusalsIn,
  rolesInOrder,
  rolesRefusal,
  usernameRefusal,
} from './staff-fields.ts';
import { refusedAsStaffOutcome, type StaffOutcome } from './staff-outcome.ts';
import { refuseStaff } from './staff-refusals.ts';

export interface AddStaffInput {
  username: string;
  displayName: string;
  roles: StaffRole[];
  idempotencyKey: string | null;
}

/**
 * Gives somebody an account in the caller's market, with a password that is shown this once and kept as its hash only: a
 * repeat with the same key answers without it. Throws AccessDenied.
 */
export async function addStaff(context: UseCaseContext, input: AddStaffInput): Promise<StaffOutcome> {
  assertMay(context.principal, 'staff.manage', context.market.id);
  const request = { key: input.idempotencyKey, operation: 'addStaffMember', input };
  return refusedAsStaffOutcome(async () => {
    let password: string | null = null;
    const add = async (tx: Transaction): Promise<string> => {
      password = oneTimePassword();
      return addWith(tx, context, input, password);
    };
    const staffId = await context.db.transaction((tx) => once(tx, context, request, () => add(tx)));
    return { staffId, password, userErrors: [] };
  });
}

async function addWith(
  tx: Transaction,
  context: UseCaseContext,
  input: AddStaffInput,
  password: string,
): Promise<string> {
  const { language, market } = context;
  const username = input.username.trim().toLowerCase();
  const displayName = input.displayName.trim();
  const roles = rolesInOrder(input.roles);
  const refusals = refusalsIn(
    usernameRefusal(language, username),
    displayNameRefusal(language, displayName),
    rolesRefusal(language, roles),
  );
  if (refusals.length > 0) throw new Refused(...refusals);
  const member = { marketId: market.id, username, displayName, roles, password, mustChangePassword: true };
  const staffId = await addStaffMember(tx, member);
  if (!staffId) throw new Refused(refuseStaff(language, 'USERNAME_TAKEN', ['input', 'username']));
  await writeAuditEntry(tx, context, {
    ...{ action: 'staff.add', subjectType: 'StaffMember', subjectId: staffId, detail: { roles } },
  });
  return staffId;
}
