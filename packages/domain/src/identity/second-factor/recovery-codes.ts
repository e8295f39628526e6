import type { Vault } from '../../personal-data/index.ts';
import { readableText } from '../../shared/index.ts';
import { foldText } from '../../shared/text/index.ts';
import type { StaffKey } from './second-factor-store.ts';

const length = 10;
const howMany = 10;

/** Ten codes of 49 bits, to be printed and kept. */
export const newRecoveryCodes = (): string[] => Array.from({ length: howMany }, () => readableText(length));

/** As people copy them: in two groups. */
export const printedCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/** What was typed, without what does not count; null where it can be no recovery code. */
export function typedCode(typed: string): string | null {
  const code = foldText(typed).toLowerCase().replace(/[\s-]/g, '');
  return code.length === length ? code : null;
}

export const recoveryHash = (vault: Vault, { marketId, staffId }: StaffKey, code: string): string =>
  vault.token(marketId, 'staff_recovery_codes', `${staffId}:${code}`);
