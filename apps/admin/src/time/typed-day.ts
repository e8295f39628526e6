import { addDays, daysBetween } from '@yizhan/ui';

const words: Record<string, number> = { 今天: 0, 今日: 0, 明天: 1, 明日: 1, 后天: 2, 大后天: 3 };
/** A month and day without year that lies further back than this is meant for next year. */
const farBackDays = 60;

const full = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/u;
const short = /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/u;
const four = /^(\d{2})(\d{2})$/u;

function dayOfParts(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

function nearest(month: number, day: number, today: string): string | null {
  const year = Number(today.slice(0, 4));
  const thisYear = dayOfParts(year, month, day);
  return thisYear && daysBetween(thisYear, today) > farBackDays ? dayOfParts(year + 1, month, day) : thisYear;
}

/** Reads a day as people type it: `明天`, `+2`, `1125`, `11-25`, `11月25日`, `2026-11-25`; null when it is none. */
export function parseDay(typed: string, today: string): string | null {
  const text = typed.normalize('NFKC').replaceAll(/\s/g, '');
  const ahead = words[text] ?? (/^\+\d{1,3}$/.test(text) ? Number(text.slice(1)) : undefined);
  if (ahead !== undefined) return addDays(today, ahead);
  const [, year, month, day, month2, day2] = full.exec(text) ?? [];
  if (year) return dayOfParts(Number(year), Number(month ?? month2), Number(day ?? day2));
  const match = short.exec(text) ?? four.exec(text);
  return match ? nearest(Number(match[1]), Number(match[2]), today) : null;
}
