import { writeAuditEntry } from '../audit/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import { statement, type Transaction } from '../database/index.ts';
import type { StaffRow } from '../identity/index.ts';
import { assertMay, Refused, type StaffPrincipal, type StaffRole } from '../shared/index.ts';
import { lockAdministrators, lockStaff, revokeStaff } from './staff-changes.ts';
import { displayNameRefusal, refusalsIn, rolesInOrder, rolesRefusal } from './staff-fields.ts';
import { refusedAsStaffOutcome, type StaffOutcome } from './staff-outcome.ts';
import { refuseStaff } from './staff-refusals.ts';

export interface UpdateStaffInput {
  /** Null when the id given is none of a member of staff. */
  staffId: string | null;
  /** Null: stays. */
  displayName: string | null;
  roles: StaffRole[] | null;
  disabled: boolean | null;
}

/**
 * Changes a colleague's name, roles, or whether they may sign in. Nobody does it to their own roles, and the last
 * administrator stays one. Acts within seconds, also on open sessions. Throws AccessDenied.
 */
export async function updateStaff(context: UseCaseContext, input: UpdateStaffInput): Promise<StaffOutcome> {
  const { principal, market } = context;
  assertMay(principal, 'staff.manage', market.id);
  return refusedAsStaffOutcome(async () => {
    const staffId = await context.db.transaction((tx) => update(tx, context, principal, input));
    return { staffId, password: null, userErrors: [] };
  });
}

const write = statement(
  'staff.update',
  `update staff_members set display_name = $3, roles = $4, disabled_at = $5 where market_id = $1 and id = $2`,
);

async function update(
  tx: Transaction,
  context: UseCaseContext,
  principal: StaffPrincipal,
  input: UpdateStaffInput,
): Promise<string> {
  const administrators = await lockAdministrators(tx, context.market.id);
  const before = await lockStaff(tx, context, input.staffId);
  const after = changed(context, before, input);
  assertSound(context, principal, before, after, administrators);
  const { marketId, id, displayName, roles, disabledAt } = after;
  await tx.rows(write, [marketId, id, displayName, roles, disabledAt]);
  const disabled = disabledAt !== null;
  await writeAuditEntry(tx, context, {
    ...{ action: 'staff.update', subjectType: 'StaffMember', subjectId: id },
    detail: { rolesBefore: before.roles, roles, disabled, renamed: displayName !== before.displayName },
  });
  if (rightsDiffer(before, after)) await revokeStaff(tx, context, after, { endsSessions: disabled });
  return id;
}

function changed({ clock }: UseCaseContext, before: StaffRow, input: UpdateStaffInput): StaffRow {
  const { disabled } = input;
  return {
    ...before,
    displayName: input.displayName?.trim() ?? before.displayName,
    roles: input.roles ? rolesInOrder(input.roles) : before.roles,
    disabledAt: disabled === null ? before.disabledAt : disabled ? (before.disabledAt ?? clock.now()) : null,
  };
}

const rightsDiffer = (before: StaffRow, after: StaffRow): boolean =>
  before.roles.join() !== after.roles.join() || (before.disabledAt === null) !== (after.disabledAt === null);

const administers = ({ roles, disabledAt }: StaffRow): boolean =>
  roles.includes('ADMINISTRATOR') && disabledAt === null;

function assertSound(
  { language }: UseCaseContext,
  { staffId }: StaffPrincipal,
  before: StaffRow,
  after: StaffRow,
  administrators: readonly string[],
): void {
  const refusals = refusalsIn(
    displayNameRefusal(language, after.displayName),
    rolesRefusal(language, after.roles),
  );
  if (refusals.length > 0) throw new Refused(...refusals);
  const isLast = administrators.every((id) => id === before.id);
  if (administers(before) && !administers(after) && isLast)
    throw new Refused(refuseStaff(language, 'LAST_ADMINISTRATOR', ['input', 'staffId']));
  if (before.id === staffId && rightsDiffer(before, after))
    throw new Refused(refuseStaff(language, 'OWN_ACCOUNT', ['input', 'staffId']));
}
