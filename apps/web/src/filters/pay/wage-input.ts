const fullWidth = /[０-９．]/g;

function halfWidth(text: string): string {
  return text.replace(fullWidth, (sign) =>
    sign === '．' ? '.' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

/** An amount as typed, full-width digits too, as a plain decimal with at most two places; empty when it is none. */
export function wageInput(typed: string): string {
  const amount = /^\d{1,6}(?:\.\d{1,2})?$/.exec(halfWidth(typed).trim())?.[0] ?? '';
  return Number(amount) > 0 ? amount.replace(/^0+(?=\d)/, '') : '';
}
