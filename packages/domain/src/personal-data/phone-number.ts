import { foldText } from '../shared/text/index.ts';

/** Mobile numbers of the mainland. Lists of prefixes go stale: length and the first two digits are what stays. */
const mobile = /^1[3-9]\d{9}$/;

/** The eleven digits of a mobile number however it was typed, or null: +86, spaces, hyphens, full-width digits are forgiven. */
export function mobileNumber(text: string): string | null {
  const digits = foldText(text)
    .replace(/[\s()-]/g, '')
    .replace(/^(?:\+86|0086|86(?=1\d{10}$))/, '');
  return mobile.test(digits) ? digits : null;
}
