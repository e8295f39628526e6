import { randomInt } from 'node:crypto';

/** Without the characters that are taken for one another on paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to be shown once and copied by hand: 79 bits in four groups. */
export function oneTimePassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
