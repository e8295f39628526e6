import { checkCreditCode } from '../../src/employers/index.ts';

const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * A credit code that nobody holds, with right check characters: division 150399 is assigned to no place. The first two
 * characters say what kind of organisation it is.
 */
export function fictionalCreditCode(kind: string, serial: number): string {
  const organisation = `T${serial.toString(10).padStart(7, '0')}`;
  const body = `${kind}150399${organisation}${organisationCheck(organisation)}`;
  const code = [...characters].map((last) => body + last).find((whole) => checkCreditCode(whole).valid);
  if (!code) throw new Error(`No check character fits ${body}`);
  return code;
}

/** GB 11714-1997. */
function organisationCheck(organisation: string): string {
  const values = [...organisation].map((character) => Number.parseInt(character, 36));
  const sum = values.reduce((total, value, i) => total + value * organisationWeights[i]!, 0);
  return '0123456789X0'[11 - (sum % 11)]!;
}
