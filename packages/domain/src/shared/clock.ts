/** Where "now" comes from; tests hand in their own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

/** The calendar day of an instant in a time zone, as YYYY-MM-DD. */
export function dayIn(timeZone: string, instant: Date): string {
  return formatOf(timeZone).format(instant);
}

const times = new Map<string, Intl.DateTimeFormat>();

function timeFormatOf(timeZone: string): Intl.DateTimeFormat {
  const known = times.get(timeZone);
  if (known) return known;
  const shape = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, ...shape });
  times.set(timeZone, made);
  return made;
}

/** The minutes since midnight that a wall clock in a time zone shows. */
export function minuteIn(timeZone: string, instant: Date): number {
  const [hour, minute] = timeFormatOf(timeZone).format(instant).split(':').map(Number);
  return hour! * 60 + minute!;
}

/** A calendar day moved by whole days. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The instant a wall clock in a time zone shows `day` and `time` (HH:MM). */
export function instantIn(timeZone: string, day: string, time: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`);
  // The clock may be changed between the first guess and the instant meant.
  const guess = wall - aheadAt(timeZone, wall);
  return new Date(wall - aheadAt(timeZone, guess));
}

/** By how many milliseconds the clocks of a time zone are ahead of UTC at an instant. */
function aheadAt(timeZone: string, instant: number): number {
  const shown = new Date(instant).toLocaleString('sv-SE', { timeZone });
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - instant;
}
