import type { Vault } from '../personal-data/index.ts';
import { readableText } from '../shared/index.ts';
import { foldText } from '../shared/text/index.ts';

const length = 6;

/** How long a code is good. */
export const pairingMinutes = 10;

/** A code to read out and to type with a remote control: 31⁶ are nearly a billion. */
export const newPairingCode = (): string => readableText(length).toUpperCase();

/** What is kept of a code, however it is typed. */
export function pairingToken(vault: Vault, typed: string): string {
  const code = foldText(typed.slice(0, 40)).toUpperCase();
  return vault.token(0, 'screens.pairing', code.replace(/[^A-Z0-9]/g, ''));
}
