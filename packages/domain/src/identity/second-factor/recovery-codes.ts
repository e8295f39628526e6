import { randomInt } from 'node:crypto';
import type { Vault } from '../../personal-data/index.ts';
import { foldText } from '../../shared/text/index.ts';
import type { StaffKey } from './second-factor-store.ts';

/** Without the characters that are taken for one another on paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const length = 10;
const howMany = 10;

/** Ten codes of 49 bits, to be printed and kept. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: howMany }, () =>
    Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join(''),
  );

/** As people copy them: in two groups. */
export const printedCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/** What was typed, without what does not count; null where it can be no recovery code. */
export function typedCode(typed: string): string | null {
  const code = foldText(typed).toLowerCase().replace(/[\s-]/g, '');
  return code.length === length ? code : null;
}

export const recoveryHash = (vault: Vault, { marketId, staffId }: StaffKey, code: string): string =>
  vault.token(marketId, 'staff_recovery_codes', `${staffId}:${code}`);
