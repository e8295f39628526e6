import { writeAuditEntry } from '../../audit/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { foldText } from '../../shared/text/index.ts';
import { recoveryHash, typedCode } from './recovery-codes.ts';
import { lockSecondFactor, useRecoveryCode, useTotpStep, type StaffKey } from './second-factor-store.ts';
import { totpStep } from './totp.ts';

/**
 * True for a code of the app that was not used before, or for a recovery code that was not. Whoever asks has counted the
 * attempt; a code that is good is used up, also for others who come with it at the same moment.
 */
export async function proveSecondFactor(
  tx: Transaction,
  ctx: UseCaseContext,
  staff: StaffKey,
  typed: string,
): Promise<boolean> {
  const now = ctx.clock.now();
  const factor = await lockSecondFactor(tx, ctx.vault, staff);
  if (!factor) return false;
  const digits = foldText(typed).replace(/\s/g, '');
  if (/^\d{6}$/.test(digits)) {
    const step = totpStep(factor.secret, digits, now);
    if (step === null || step <= factor.lastStep) return false;
    await useTotpStep(tx, staff, step, now);
    return true;
  }
  const code = factor.confirmedAt === null ? null : typedCode(typed);
  if (!code || !(await useRecoveryCode(tx, staff, recoveryHash(ctx.vault, staff, code), now))) return false;
  await writeAuditEntry(tx, ctx, {
    action: 'staff.recoveryCodeUsed',
    subjectType: 'StaffMember',
    subjectId: staff.staffId,
  });
  return true;
}
