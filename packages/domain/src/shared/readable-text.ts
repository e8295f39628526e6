import { randomInt } from 'node:crypto';

/** Without the characters that are taken for one another on paper, on a wall and on the telephone. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Random letters and digits that people copy by hand; nearly five bits each. */
export const readableText = (length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
