import { Lottery } from '../random/lottery.ts';
import type { Random } from '../random/random.ts';
import type { JobPlan } from '../jobs/job-plan.ts';
import type { Term } from '../jobs/line-of-work.ts';
import type { MarketCalendar } from './market-calendar.ts';

/** Days of work; null for posts that stay. Days count from today, both ends included. */
export interface Duration {
  lastDay: number | null;
  days: number;
  shifts: { startsAt: number; endsAt: number }[];
}

/** Times of the first days are enough to know the hours; of past work one says it. */
const shiftsShown: Record<Term, number> = { day: 5, short: 5, part: 3, long: 3 };
const lengths: Record<Exclude<Term, 'long'>, Lottery<number>> = {
  day: new Lottery([
    [1, 68],
    [2, 16],
    [3, 10],
    [4, 3],
    [5, 3],
  ]),
  short: new Lottery([
    [3, 3],
    [4, 3],
    [5, 5],
    [6, 3],
    [7, 4],
    [8, 2],
    [10, 4],
    [12, 2],
    [15, 3],
    [20, 2],
    [25, 1],
  ]),
  part: new Lottery([
    [1, 20],
    [2, 14],
    [3, 12],
    [5, 14],
    [7, 14],
    [10, 10],
    [15, 8],
    [30, 8],
  ]),
};

/** How long the work lasts and the times of its first days; posts that stay have Sundays off. */
export function drawDuration(
  { term, hours, startDay }: JobPlan,
  calendar: MarketCalendar,
  random: Random,
): Duration {
  const shown = startDay < 0 ? 1 : shiftsShown[term];
  const days = term === 'long' ? shown : lengths[term].draw(random);
  const lastDay = term === 'long' ? null : startDay + days - 1;
  const shifts = [];
  for (let day = startDay; shifts.length < Math.min(days, shown); day++) {
    if (term === 'long' && calendar.weekday(day) === 0 && day !== startDay) continue;
    shifts.push({ startsAt: calendar.instant(day, hours.from), endsAt: calendar.instant(day, hours.to) });
  }
  return { lastDay, days, shifts };
}
