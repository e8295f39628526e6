import type { JobPlan } from '../jobs/job-plan.ts';
import type { WrittenJob } from '../jobs/job-record.ts';
import { Lottery } from '../random/lottery.ts';
import type { Random } from '../random/random.ts';
import type { MarketCalendar } from '../time/market-calendar.ts';

/** Between a posting's coming onto the board and the beginning of its work, its end or now. */
export interface Window {
  from: number;
  until: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;
const shortest = 20 * minute;

/** Nobody applies, is asked and answers within less. */
export const isLongEnough = ({ from, until }: Window): boolean => until - from >= shortest;

export function planWindow({ publishedAt, startDay, hours }: JobPlan, calendar: MarketCalendar): Window {
  const begins = calendar.instant(startDay, hours.from);
  return { from: publishedAt ?? begins, until: Math.min(begins, calendar.now) };
}

export function jobWindow({ job, shifts }: WrittenJob, now: number): Window {
  const begins = shifts[0]?.startsAt ?? now;
  return { from: job.published_at ?? now, until: Math.min(begins, job.closed_at ?? now, now) };
}

/** When people tap or come to the window: the rush is from five to nine. */
const hours = new Lottery<number>([
  [5, 14],
  [6, 24],
  [7, 20],
  [8, 13],
  [9, 6],
  [10, 4],
  [11, 3],
  [12, 3],
  [13, 2],
  [14, 2],
  [16, 2],
  [18, 3],
  [19, 4],
  [20, 3],
  [21, 1],
]);
const tries = 6;

/** When somebody applies: at dawn if the window has one, and so early that there is time for an answer. */
export function drawApplied({ from, until }: Window, calendar: MarketCalendar, random: Random): number {
  const latest = until - (until - from) * 0.15;
  const midnight = calendar.instant(0, 0);
  const [first, last] = [from, latest].map((instant) => Math.floor((instant - midnight) / day));
  for (let i = 0; i < tries; i++) {
    const minutes = hours.draw(random) * 60 + random.integer(0, 59);
    const at = calendar.instant(random.integer(first!, last!), minutes) + random.integer(0, 59_999);
    if (at > from && at < latest) return at;
  }
  return Math.round(from + (latest - from) * random.next());
}
