/** Of all Chinese markets, until a market says otherwise. */
const chinaTimeZone = 'Asia/Shanghai';
let homeZone = chinaTimeZone;

/** The IANA zone of the days and times that name none: that of the market an app shows. */
export const homeTimeZone = (): string => homeZone;

/** An app that shows one market tells its zone before anything is drawn; a zone that this device does not know is none. */
export function setHomeTimeZone(timeZone: string | null): void {
  homeZone = timeZone !== null && isTimeZone(timeZone) ? timeZone : chinaTimeZone;
}

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

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
export function dayOf(instant: Date | string | number, timeZone: string = homeZone): string {
  return clockParts(new Date(instant), timeZone).day;
}

/** The time of day of an instant, "07:00". */
export function timeOf(instant: Date | string | number, timeZone: string = homeZone): string {
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
