import type { Db } from '../database/index.ts';
import { dayIn } from '../shared/index.ts';
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

/** 1 is Monday, 7 Sunday. */
const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

const minute = 60_000;

/** The hours of a day's shifts, by the wall clock of a time zone; a shift that ends the next morning goes on beyond 24:00. */
export function workDayOf(
  timeZone: string,
  day: string,
  shifts: readonly { startsAt: Date; endsAt: Date }[],
): WorkDay {
  const ofDay = shifts.filter(({ startsAt }) => dayIn(timeZone, startsAt) === day);
  const hours = ofDay.map(({ startsAt, endsAt }) => {
    const [hour = 0, minutes = 0] = startsAt
      .toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
      .split(':')
      .map(Number);
    const fromMinute = hour * 60 + minutes;
    return { fromMinute, toMinute: fromMinute + (endsAt.getTime() - startsAt.getTime()) / minute };
  });
  return { day, hours };
}

/** Which of these workers of a market can work then. Two statements for any number. */
export async function freeAmong<Row extends Pick<Said, 'weekdays' | 'availableOn'> & { id: string }>(
  db: Db,
  marketId: number,
  workers: readonly Row[],
  work: WorkDay,
): Promise<Row[]> {
  const ids = workers.map(({ id }) => id);
  const markets = ids.map(() => marketId);
  const hours = Map.groupBy(await hoursByWorkerKeys(db, markets, ids), ({ workerId }) => workerId);
  const exceptions = await exceptionsByWorkerKeys(db, markets, ids);
  const byWorker = Map.groupBy(exceptions, ({ workerId }) => workerId);
  return workers.filter((worker) => {
    const kept = { hours: hours.get(worker.id) ?? [], exceptions: byWorker.get(worker.id) ?? [] };
    return isFree({ weekdays: worker.weekdays, availableOn: worker.availableOn, ...kept }, work);
  });
}
