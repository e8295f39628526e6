import { writeAuditEntry } from '../../audit/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { Refused, type StaffPrincipal } from '../../shared/index.ts';
import { assertStaff, provePassword } from '../account/prove-password.ts';
import { noteLock } from '../login-attempts.ts';
import { identityRefusal } from '../identity-refusals.ts';
import { revokePrincipal } from '../revocation/revoke.ts';
import { newRecoveryCodes, printedCode, recoveryHash } from './recovery-codes.ts';
import { proveSecondFactor } from './prove-second-factor.ts';
import {
  beginSecondFactor,
  insertRecoveryCodes,
  lockSecondFactor,
  removeSecondFactor,
  type StaffKey,
} from './second-factor-store.ts';
import { newTotpSecret, totpUri } from './totp.ts';

/** What the authenticator app is given, once. */
export interface NewSecondFactor {
  /** For a QR code. */
  uri: string;
  /** The same, to be typed. */
  secret: string;
}

const keyOf = ({ marketId, staffId }: StaffPrincipal): StaffKey => ({ marketId, staffId });

/** Makes a secret for the caller's app; it is asked for once a code of it was confirmed. Throws Refused. */
export async function startSecondFactor(
  ctx: UseCaseContext,
  { password }: { password: string },
): Promise<NewSecondFactor> {
  const { principal } = ctx;
  assertStaff(principal);
  const { attempt } = await provePassword(ctx, principal, password, ['input', 'password']);
  const secret = newTotpSecret();
  await ctx.db.transaction(async (tx) => {
    if (!(await beginSecondFactor(tx, ctx.vault, keyOf(principal), secret, ctx.clock.now())))
      throw new Refused(identityRefusal(ctx.language, 'TOTP_ALREADY_ON', null));
    await audit(tx, ctx, principal, 'staff.secondFactorStarted');
  });
  return { secret, uri: totpUri(secret, `${ctx.market.code}:${attempt.username}`) };
}

/** From now on a code of the app is asked for at sign-in. Returns the recovery codes, which are shown once. Throws Refused. */
export function confirmSecondFactor(ctx: UseCaseContext, { code }: { code: string }): Promise<string[]> {
  const { principal } = ctx;
  assertStaff(principal);
  const staff = keyOf(principal);
  return ctx.db.transaction(async (tx) => {
    const factor = await lockSecondFactor(tx, ctx.vault, staff);
    if (!factor) throw new Refused(identityRefusal(ctx.language, 'TOTP_NOT_STARTED', null));
    if (factor.confirmedAt) throw new Refused(identityRefusal(ctx.language, 'TOTP_ALREADY_ON', null));
    if (!(await proveSecondFactor(tx, ctx, staff, code)))
      throw new Refused(identityRefusal(ctx.language, 'TOTP_WRONG', ['input', 'code']));
    const codes = newRecoveryCodes();
    await insertRecoveryCodes(
      tx,
      staff,
      codes.map((each) => recoveryHash(ctx.vault, staff, each)),
    );
    await audit(tx, ctx, principal, 'staff.secondFactorOn');
    // Roles that waited for it come with the next access token.
    await revokePrincipal(tx, ctx, {
      kind: 'STAFF',
      id: staff.staffId,
      marketId: staff.marketId,
      endsSessions: false,
    });
    return codes.map(printedCode);
  });
}

/** Asks for no codes any more. Needs the password and a code, which count as attempts to sign in. Throws Refused. */
export async function endSecondFactor(
  ctx: UseCaseContext,
  { password, code }: { password: string; code: string },
): Promise<void> {
  const { principal } = ctx;
  assertStaff(principal);
  const proved = await provePassword(ctx, principal, password, ['input', 'password'], 'keep counting');
  const isOff = await ctx.db.transaction(async (tx) => {
    if (!(await proveSecondFactor(tx, ctx, keyOf(principal), code))) return false;
    await removeSecondFactor(tx, keyOf(principal));
    await proved.forgetAttempts(tx);
    await audit(tx, ctx, principal, 'staff.secondFactorOff');
    const { staffId: id, marketId } = principal;
    await revokePrincipal(tx, ctx, { kind: 'STAFF', id, marketId, endsSessions: false });
    return true;
  });
  if (isOff) return;
  await noteLock(ctx, proved.attempt);
  throw new Refused(identityRefusal(ctx.language, 'TOTP_WRONG', ['input', 'code']));
}

const audit = (
  tx: Parameters<typeof writeAuditEntry>[0],
  ctx: UseCaseContext,
  { staffId }: StaffPrincipal,
  action: string,
): Promise<void> => writeAuditEntry(tx, ctx, { action, subjectType: 'StaffMember', subjectId: staffId });
