import type { Random } from './random.ts';

const hex = (word: number, digits: number): string => word.toString(16).padStart(digits, '0').slice(-digits);

/** An id of the form of uuidv7 that belongs to an instant, so that rows made later sort later; the rest is the seed's. */
export function seededId(instant: number, random: Random): string {
  const time = instant.toString(16).padStart(12, '0');
  const variant = hex(8 + random.integer(0, 3), 1);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(random.word(), 3)}-${variant}${hex(random.word(), 3)}-${hex(random.word(), 8)}${hex(random.word(), 4)}`;
}
