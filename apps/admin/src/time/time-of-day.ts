const pattern = /^(\d{1,2})(?:[:.时点](\d{1,2})?分?|(\d{2}))?$/u;

/**
 * Reads a time as people type it: `7`, `730`, `0730`, `7:30`, `7点半`, full-width digits. Gives `07:30`,
 * or null when it is no time of day; 24:00 is midnight at the end and is written `00:00`.
 */
export function parseTimeOfDay(typed: string): string | null {
  const text = typed.normalize('NFKC').replaceAll(/\s/g, '').replace('点半', ':30');
  const match = pattern.exec(text);
  if (!match) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? match[3] ?? 0);
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  return `${String(hour % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
