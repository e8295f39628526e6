import { foldText } from '../../shared/text/index.ts';

/** Values of the characters by their place; the letters I, O, S, V and Z are not used. */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const length = 18;
const shape = new RegExp(`^[${characters}]{2}\\d{6}[${characters}]{10}$`);

export type CreditCodeFault = 'EMPTY' | 'LENGTH' | 'CHARACTER' | 'CHECK_CHARACTER';

/** The code in its one right writing, or what is wrong with it. */
export type CreditCodeCheck =
  | { readonly valid: true; readonly code: string }
  | { readonly valid: false; readonly fault: CreditCodeFault };

/**
 * Checks a unified social credit code (GB 32100-2015): 2 characters for authority and class, 6 digits of a division, 9 of
 * the organisation, 1 check character. Full-width and lower-case letters, spaces and hyphens are forgiven. The class
 * and the organisation's own check digit are not enforced: the published lists lack codes in real use (law firms,
 * unions), and some real organisation codes fail theirs.
 */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = foldText(text).toUpperCase().replace(/[\s-]/g, '');
  const fault = faultOf(code);
  return fault ? { valid: false, fault } : { valid: true, code };
}

function faultOf(code: string): CreditCodeFault | null {
  if (code === '') return 'EMPTY';
  if (code.length !== length) return 'LENGTH';
  if (!shape.test(code)) return 'CHARACTER';
  return code.at(-1) === checkCharacter(code) ? null : 'CHECK_CHARACTER';
}

/** The outer remainder matters: where the sum is a multiple of 31 the check character is 0, not a 32nd one. */
function checkCharacter(code: string): string | undefined {
  const sum = weights.reduce((total, weight, place) => total + characters.indexOf(code[place]!) * weight, 0);
  return characters[(31 - (sum % 31)) % 31];
}
