import type { Db } from '../database/index.ts';
import { addDays, dayIn, minuteIn } from '../shared/index.ts';
import type { AvailabilityException } from './availability-exception.entity.ts';
import type { AvailabilityHours } from './availability-hours.entity.ts';
import { exceptionsByWorkerKeys, hoursByWorkerKeys } from './availability-store.ts';
import type { Hours } from './clock-time.ts';

/** A day of work, and its hours where they are known. */
export interface WorkDay {
  /** YYYY-MM-DD in the market's time zone. */
  day: string;
  hours: readonly Hours[];
}

/** What a worker said of when they can. */
export interface Said {
  /** Days of the week they usually can: bit 0 is Monday. */
  weekdays: number;
  availableOn: string | null;
  hours: readonly Pick<AvailabilityHours, 'weekday' | 'fromMinute' | 'toMinute'>[];
  exceptions: readonly Pick<AvailabilityException, 'day' | 'kind' | 'fromMinute' | 'toMinute'>[];
}

/**
 * Whether somebody can work then: a date that is off is off, whatever else is said; else an extra date, "today", or the
 * usual week has to hold the hours, where both sides say theirs.
 */
export function isFree({ weekdays, availableOn, hours, exceptions }: Said, work: WorkDay): boolean {
  const exception = exceptions.find(({ day }) => day === work.day);
  if (exception?.kind === 'OFF' && touches(exception, work.hours)) return false;
  if (exception?.kind === 'EXTRA' && holdsAll([exception], work.hours)) return true;
  return availableOn === work.day || isUsual(weekdays, hours, work);
}

function isUsual(weekdays: number, hours: Said['hours'], work: WorkDay): boolean {
  const weekday = weekdayOf(work.day);
  if ((weekdays & (1 << (weekday - 1))) === 0) return false;
  const ofDay = hours.filter((each) => each.weekday === weekday);
  return ofDay.length === 0 || holdsAll(ofDay, work.hours);
}

type Spoken = Pick<AvailabilityException, 'fromMinute' | 'toMinute'>;

const isWhole = ({ fromMinute }: Spoken): boolean => fromMinute === null;

/** Hours off touch work whose hours nobody knows only when they are the whole day. */
const touches = (off: Spoken, hours: readonly Hours[]): boolean =>
  isWhole(off) || hours.some((each) => each.fromMinute < off.toMinute! && off.fromMinute! < each.toMinute);

const holdsAll = (spoken: readonly Spoken[], hours: readonly Hours[]): boolean =>
  hours.every((each) =>
    spoken.some(
      (one) => isWhole(one) || (one.fromMinute! <= each.fromMinute && each.toMinute <= one.toMinute!),
    ),
  );

const weekdays = new Map<string, number>();
const mostRemembered = 10_000;

/** 1 is Monday, 7 Sunday. Remembered, as a text is read slowly and few days are asked for. */
function weekdayOf(day: string): number {
  const known = weekdays.get(day);
  if (known !== undefined) return known;
  const weekday = ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
  if (weekdays.size === mostRemembered) weekdays.clear();
  weekdays.set(day, weekday);
  return weekday;
}

const minute = 60_000;
const dayLength = 1_440;

/** The hours of a day's shifts, by the wall clock of a time zone; a shift that ends the next morning goes on beyond 24:00. */
export function workDayOf(
  timeZone: string,
  day: string,
  shifts: readonly { startsAt: Date; endsAt: Date }[],
): WorkDay {
  return dayOf(
    timeZone,
    day,
    shifts.filter(({ startsAt }) => dayIn(timeZone, startsAt) === day),
  );
}

type Times = { startsAt: Date; endsAt: Date };

function dayOf(timeZone: string, day: string, shifts: readonly Times[]): WorkDay {
  const hours = shifts.map(({ startsAt, endsAt }) => {
    const fromMinute = minuteIn(timeZone, startsAt);
    return { fromMinute, toMinute: fromMinute + minutesShown(timeZone, startsAt, endsAt) };
  });
  return { day, hours };
}

/** What the clock on the wall goes on between two instants: an hour more or less than passes where it is changed in between. */
function minutesShown(timeZone: string, from: Date, to: Date): number {
  const passed = (to.getTime() - from.getTime()) / minute;
  const beside = minuteIn(timeZone, to) - minuteIn(timeZone, from) - passed;
  return passed + beside - dayLength * Math.round(beside / dayLength);
}

/** Days ahead that are looked at of a job that goes on. */
const mostDays = 31;

/**
 * The days on which a job is worked that have not passed: those of its shifts; where none of them says it, every day
 * from its first to its last.
 */
export function workDaysOf(
  timeZone: string,
  { startsOn, endsOn }: { startsOn: string; endsOn: string | null },
  shifts: readonly { startsAt: Date; endsAt: Date }[],
  today: string,
): WorkDay[] {
  const first = startsOn < today ? today : startsOn;
  const told = Map.groupBy(shifts, ({ startsAt }) => dayIn(timeZone, startsAt));
  const toCome = [...told.keys()].filter((day) => day >= first).toSorted();
  if (toCome.length > 0) return toCome.slice(0, mostDays).map((day) => dayOf(timeZone, day, told.get(day)!));
  const last = endsOn ?? startsOn;
  const days: WorkDay[] = [];
  for (let day = first; day <= last && days.length < mostDays; day = addDays(day, 1))
    days.push({ day, hours: [] });
  return days;
}

/** Up to so many days every one of them counts. */
const fewDays = 3;

/**
 * On which share of the days somebody can work; null where it does not do: on the first of them they have to, on all of
 * up to three, and on two thirds of more.
 */
export function shareOfDays(said: Said, days: readonly WorkDay[]): number | null {
  const free = days.map((day) => isFree(said, day));
  if (!free[0]) return null;
  const share = free.filter(Boolean).length / days.length;
  return share >= (days.length <= fewDays ? 1 : 2 / 3) ? share : null;
}

type Asked = Pick<Said, 'weekdays' | 'availableOn'> & { id: string };

/** What these workers of a market said of when they can, by their id. Two statements for any number. */
export async function saidByWorkers(
  db: Db,
  marketId: number,
  workers: readonly Asked[],
): Promise<Map<string, Said>> {
  const ids = workers.map(({ id }) => id);
  const markets = ids.map(() => marketId);
  const [hours, exceptions] = await Promise.all([
    hoursByWorkerKeys(db, markets, ids),
    exceptionsByWorkerKeys(db, markets, ids),
  ]);
  const hoursOf = Map.groupBy(hours, ({ workerId }) => workerId);
  const exceptionsOf = Map.groupBy(exceptions, ({ workerId }) => workerId);
  const said = ({ id, weekdays, availableOn }: Asked): [string, Said] => [
    id,
    { weekdays, availableOn, hours: hoursOf.get(id) ?? [], exceptions: exceptionsOf.get(id) ?? [] },
  ];
  return new Map(workers.map(said));
}
