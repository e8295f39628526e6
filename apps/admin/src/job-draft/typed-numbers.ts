function plain(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/[\s,，]/g, '');
}

/** A whole number as typed, full-width digits too; null when it is none. */
export function parseCount(typed: string): number | null {
  const text = plain(typed).replace(/[人个名]$/u, '');
  return /^\d{1,7}$/.test(text) ? Number(text) : null;
}

/** An amount of money as the API takes it, exact to the cent; null when it is none. */
export function parseAmount(typed: string): string | null {
  const text = plain(typed)
    .replace(/^[¥￥]/u, '')
    .replace(/[元块]$/u, '');
  const match = /^(\d{1,8})(?:\.(\d{0,2}))?$/.exec(text);
  if (!match?.[1]) return null;
  return `${Number(match[1])}.${(match[2] ?? '').padEnd(2, '0')}`;
}
