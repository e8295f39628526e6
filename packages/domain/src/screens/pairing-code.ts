import { randomInt } from 'node:crypto';
import type { Vault } from '../personal-data/index.ts';
import { foldText } from '../shared/text/index.ts';

/** Read from the desk and typed with a remote control: nothing that looks like something else. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const length = 6;

/** How long a code is good. */
export const pairingMinutes = 10;

/** A code to read out: 31⁶ are nearly a billion. */
export const newPairingCode = (): string =>
  Array.from({ length }, () => letters[randomInt(letters.length)]).join('');

/** What is kept of a code, however it is typed. */
export function pairingToken(vault: Vault, typed: string): string {
  const code = foldText(typed.slice(0, 40)).toUpperCase();
  return vault.token(0, 'screens.pairing', code.replace(/[^A-Z0-9]/g, ''));
}
