import { idCheckCharacter } from '../../src/personal-data/index.ts';

const daysOfYear = 365;
const sequences = 1_000;

/** No two people of a deployment share an ID number as long as it has had no more invented ones than this. */
export const mostInvented = daysOfYear * sequences;

/** The day of the year that an invented person was born on, from 0: with the sequence it tells all of a year apart. */
export const birthdayOf = (serial: number): number => (serial * 173) % daysOfYear;

/** An ID number that nobody has, with the right check character: region 150399 is assigned to no place. */
export function fictionalIdNumber(bornOn: string, serial: number): string {
  const sequence = (Math.floor(serial / daysOfYear) * 617 + 113) % sequences;
  const body = `150399${bornOn.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return body + idCheckCharacter(body);
}

const numbers = 10_000_000;
/** Has no factor in common with ten, so that numbers scatter and none comes twice. */
const stride = 7_368_787;

/** A phone that nobody has: prefix 154 is not assigned. Workers' go on with 3, employers' with 5. */
export function fictionalPhone(kind: 3 | 5, serial: number): string {
  return `154${kind}${String((serial * stride) % numbers).padStart(7, '0')}`;
}
