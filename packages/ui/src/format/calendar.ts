/** The zone of all Chinese markets; a market's own `timeZone` wins where it is known. */
const chinaTimeZone = 'Asia/Shanghai';

interface ClockParts {
  day: string;
  time: string;
}

const readers = new Map<string, Intl.DateTimeFormat>();

function reader(timeZone: string): Intl.DateTimeFormat {
  const known = readers.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  readers.set(timeZone, made);
  return made;
}

function clockParts(instant: Date, timeZone: string): ClockParts {
  const parts = Object.fromEntries(
    reader(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return {
    day: `${parts['year']}-${parts['month']}-${parts['day']}`,
    time: `${parts['hour']}:${parts['minute']}`,
  };
}

/** The calendar day of an instant, "2026-11-25". */
export function dayOf(instant: Date | string | number, timeZone: string = chinaTimeZone): string {
  return clockParts(new Date(instant), timeZone).day;
}

/** The time of day of an instant, "07:00". */
export function timeOf(instant: Date | string | number, timeZone: string = chinaTimeZone): string {
  return clockParts(new Date(instant), timeZone).time;
}

const dayMs = 86_400_000;
const toUtc = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** The day so many days after another. */
export function addDays(day: string, days: number): string {
  return new Date(toUtc(day) + days * dayMs).toISOString().slice(0, 10);
}

/** How many days one day lies after another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toUtc(to) - toUtc(from)) / dayMs);
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(toUtc(day)).getUTCDay();
}
