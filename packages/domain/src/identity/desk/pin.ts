import { writeAuditEntry } from '../../audit/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { foldText } from '../../shared/text/index.ts';
import { Refused } from '../../shared/index.ts';
import { writePinHash } from '../account/account-store.ts';
import { assertStaff, provePassword } from '../account/prove-password.ts';
import { identityRefusal } from '../identity-refusals.ts';
import { hashPassword } from '../password.ts';

export interface SetPinInput {
  password: string;
  /** Four to six digits; null takes the PIN away. */
  pin: string | null;
}

/** As it is hashed: full-width digits are digits. */
export const typedPin = (typed: string): string => foldText(typed).replace(/\s/g, '');

/** Digits that are tried first: all the same, or one after the other. */
const isEasy = (pin: string): boolean =>
  /^(\d)\1+$/.test(pin) || '0123456789'.includes(pin) || '9876543210'.includes(pin);

/** Sets the PIN that opens the caller's locked desk again. Throws Refused. */
export async function setPin(ctx: UseCaseContext, { password, pin }: SetPinInput): Promise<void> {
  const { principal, language } = ctx;
  assertStaff(principal);
  const digits = pin === null ? null : typedPin(pin);
  const path = ['input', 'pin'];
  if (digits !== null && !/^\d{4,6}$/.test(digits))
    throw new Refused(identityRefusal(language, 'PIN_INVALID', path));
  if (digits !== null && isEasy(digits)) throw new Refused(identityRefusal(language, 'PIN_TOO_EASY', path));
  await provePassword(ctx, principal, password, ['input', 'password']);
  const hash = digits === null ? null : await hashPassword(digits);
  await ctx.db.transaction(async (tx) => {
    await writePinHash(tx, principal.marketId, principal.staffId, hash);
    await writeAuditEntry(tx, ctx, {
      action: hash === null ? 'staff.pinRemoved' : 'staff.pinSet',
      subjectType: 'StaffMember',
      subjectId: principal.staffId,
    });
  });
}
