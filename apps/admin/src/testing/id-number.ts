const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** An ID number that nobody has: region 150399 is not assigned. `born` is YYYYMMDD. */
export function idNumberOf(born: string, sequence: string): string {
  const body = `150399${born}${sequence}`;
  const sum = weights.reduce((total, weight, at) => total + Number(body[at]) * weight, 0);
  return body + checks[sum % 11];
}

/** The same with its last character mistyped. */
export function mistyped(idNumber: string): string {
  return idNumber.slice(0, 17) + (idNumber.endsWith('1') ? '2' : '1');
}

/** As an input method may write it. */
export function fullWidth(digits: string): string {
  return digits.replaceAll(/\d/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0));
}
