import {
  dayIn,
  timeOf,
  weekdaysOf,
  type AvailabilityException,
  type AvailabilityHours,
  type WorkerRow,
} from '@yizhan/domain';
import type { RequestContext } from '../graphql/context.ts';
import type { AvailabilityExceptionType, WeekdayHoursType } from './availability.type.ts';

/** What the public fields of a worker say of their times, in both lanes. */

type Minutes = Pick<AvailabilityException, 'fromMinute' | 'toMinute'>;

const asTimes = ({ fromMinute, toMinute }: Minutes) => ({
  from: fromMinute === null ? null : timeOf(fromMinute),
  to: toMinute === null ? null : timeOf(toMinute),
});

/** Each of the weekdays, whole or with its hours. */
export const usualWeekOf = (
  { weekdays }: Pick<WorkerRow, 'weekdays'>,
  hours: readonly Pick<AvailabilityHours, 'weekday' | 'fromMinute' | 'toMinute'>[],
): WeekdayHoursType[] =>
  weekdaysOf(weekdays).flatMap((weekday) => {
    const ofDay = hours.filter((each) => each.weekday === weekday);
    if (ofDay.length === 0) return [{ weekday, from: null, to: null }];
    return ofDay.map((each) => ({ weekday, ...asTimes(each) }));
  });

/** Dates that have not passed. */
export function exceptionsAhead(
  { marketId }: Pick<WorkerRow, 'marketId'>,
  exceptions: readonly Pick<AvailabilityException, 'day' | 'kind' | 'fromMinute' | 'toMinute'>[],
  { markets, clock }: Pick<RequestContext, 'markets' | 'clock'>,
): AvailabilityExceptionType[] {
  const today = dayIn(markets.market(marketId)!.timeZone, clock.now());
  return exceptions
    .filter(({ day }) => day >= today)
    .map(({ day, kind, ...hours }) => ({ day, kind, ...asTimes(hours) }));
}
