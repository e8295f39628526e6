import type { UseCaseContext } from '../context/index.ts';
import { addDays, dayIn, type Refusal } from '../shared/index.ts';
import type { AvailabilityExceptionKind } from './availability-exception.entity.ts';
import { refuseAvailability } from './availability-refusals.ts';
import { hoursOf, type Hours } from './clock-time.ts';

/** Hours as they are typed: HH:MM, or both null for the whole day. */
interface TypedHours {
  from: string | null;
  to: string | null;
}

/** A day of the week, whole or for some hours; a day may be there with several hours. */
export interface WeekdayHours extends TypedHours {
  /** 1 is Monday, 7 Sunday. */
  weekday: number;
}

/** A date on which the week does not hold. */
export interface DayException extends TypedHours {
  /** YYYY-MM-DD. */
  day: string;
  kind: AvailabilityExceptionKind;
}

/** Read hours; null is the whole day. */
export interface ReadHours {
  hours: Hours | null;
}

const mostHours = 28;
const mostExceptions = 60;
const daysAhead = 180;
const weekLength = 7 * 1_440;

type Code = Parameters<typeof refuseAvailability>[1];
type Refuse = (code: Code, path: string[], values?: Record<string, number>) => void;

/** What was typed, read, with everything that is wrong with it, entry by entry. */
export interface Checked<Entry> {
  entries: (Entry & ReadHours)[];
  refusals: Refusal[];
}

/** The usual week: no impossible hours, and none twice. */
export function checkWeek(context: UseCaseContext, week: readonly WeekdayHours[]): Checked<WeekdayHours> {
  const checked = check(context, 'week', mostHours, week, (refuse) => {
    week.forEach(({ weekday }, i) => {
      const isDay = Number.isInteger(weekday) && weekday >= 1 && weekday <= 7;
      if (!isDay) refuse('WEEKDAY_OUT_OF_RANGE', [String(i), 'weekday']);
    });
  });
  if (checked.refusals.length > 0) return checked;
  const { entries } = checked;
  const refusals = entries.flatMap((entry, i) =>
    entries.slice(0, i).some((other) => overlap(entry, other))
      ? [refuseAvailability(context.language, 'HOURS_OVERLAP', ['input', 'week', String(i)])]
      : [],
  );
  return { entries, refusals };
}

/** Dates that are otherwise: each once, today or later. */
export function checkExceptions(
  context: UseCaseContext,
  exceptions: readonly DayException[],
): Checked<DayException> {
  const today = dayIn(context.market.timeZone, context.clock.now());
  const last = addDays(today, daysAhead);
  return check(context, 'exceptions', mostExceptions, exceptions, (refuse) => {
    exceptions.forEach(({ day }, i) => {
      const path = [String(i), 'day'];
      if (day < today) refuse('DAY_PASSED', path);
      if (day > last) refuse('DAY_TOO_FAR', path, { max: daysAhead });
      if (exceptions.slice(0, i).some((other) => other.day === day)) refuse('DAY_TWICE', path);
    });
  });
}

/** Reads the hours of a list, and asks `others` what else is wrong with it. */
function check<Entry extends TypedHours>(
  { language }: UseCaseContext,
  list: string,
  max: number,
  typed: readonly Entry[],
  others: (refuse: Refuse) => void,
): Checked<Entry> {
  const refusals: Refusal[] = [];
  const refuse: Refuse = (code, path, values) => {
    refusals.push(refuseAvailability(language, code, ['input', list, ...path], values));
  };
  if (typed.length > max) refuse('TOO_MANY', [], { max });
  if (refusals.length > 0) return { entries: [], refusals };
  const entries = typed.map((entry, i) => ({ ...entry, hours: readHours(entry, i, refuse) }));
  others(refuse);
  return { entries, refusals };
}

function readHours({ from, to }: TypedHours, i: number, refuse: Refuse): Hours | null {
  if (from === null && to === null) return null;
  if (from === null || to === null) {
    refuse('HOURS_INCOMPLETE', [String(i), from === null ? 'from' : 'to']);
    return null;
  }
  const hours = hoursOf(from, to);
  if (typeof hours === 'object') return hours;
  refuse(hours === 'EMPTY' ? 'HOURS_EMPTY' : 'HOURS_INVALID', [String(i), 'from']);
  return null;
}

type Spot = Pick<WeekdayHours, 'weekday'> & ReadHours;

const minutesOfWeek = ({ weekday, hours }: Spot): [number, number] => {
  const midnight = (weekday - 1) * 1_440;
  return [midnight + (hours?.fromMinute ?? 0), midnight + (hours?.toMinute ?? 1_440)];
};

/** Also across midnight, from Sunday into Monday too. */
function overlap(one: Spot, other: Spot): boolean {
  const [from, to] = minutesOfWeek(one);
  const [start, end] = minutesOfWeek(other);
  return [-weekLength, 0, weekLength].some((shift) => from + shift < end && start < to + shift);
}
