import { Lottery } from '../random/lottery.ts';
import type { Random } from '../random/random.ts';
import type { MarketCalendar } from './market-calendar.ts';
import type { Term } from '../jobs/line-of-work.ts';

/** When on a day postings come in, by the hour. The hall's rush is from five to nine: work for the same day. */
const dawn = numbered({
  4: 2,
  5: 15,
  6: 26,
  7: 21,
  8: 13,
  9: 6,
  10: 4,
  11: 2,
  14: 2,
  15: 2,
  16: 2,
  17: 2,
  18: 2,
  19: 1,
});
const office = numbered({
  7: 3,
  8: 9,
  9: 14,
  10: 14,
  11: 9,
  13: 3,
  14: 12,
  15: 13,
  16: 11,
  17: 7,
  18: 3,
  19: 2,
});
const evening = numbered({
  6: 5,
  7: 8,
  8: 6,
  9: 5,
  12: 8,
  13: 6,
  17: 6,
  18: 9,
  19: 13,
  20: 14,
  21: 10,
  22: 4,
});

function numbered(weights: Record<number, number>): Lottery<number> {
  return new Lottery(Object.entries(weights).map(([hour, weight]) => [Number(hour), weight]));
}

/** The minute of the day a posting comes onto the board. */
export function postingMinute(term: Term, isHousehold: boolean, random: Random): number {
  const hours = isHousehold ? evening : term === 'long' ? office : dawn;
  return hours.draw(random) * 60 + random.integer(0, 59);
}

/** Days that a posting is on the board before work begins. */
const leads: Record<Term, Lottery<number>> = {
  day: numbered({ 0: 46, 1: 30, 2: 12, 3: 6, 4: 3, 5: 2, 6: 1 }),
  short: numbered({ 0: 28, 1: 28, 2: 16, 3: 10, 4: 6, 5: 5, 6: 4, 8: 3 }),
  part: numbered({ 0: 26, 1: 26, 2: 16, 3: 12, 5: 10, 7: 10 }),
  long: numbered({ 1: 8, 3: 12, 5: 16, 7: 18, 10: 16, 14: 14, 20: 10, 30: 6 }),
};

export const leadDays = (term: Term, random: Random): number => leads[term].draw(random);

/** Days from today on which open jobs begin: most of them today and tomorrow. */
const soon = [28, 33, 12, 6, 5, 4, 4, 3, 1, 1, 1, 1, 0.5, 0.5];
/** Steady posts begin within the month. */
const later = [1, 10, 8, 8, 7, 7, 7, 7, 6, 5, 5, 4, 4, 4, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1];

/** Which days of the week work is wanted, Sunday first: sites and plants rest on Sunday, homes and shops do not. */
const workdays = [0.45, 1.15, 1.05, 1, 1, 1, 0.9];
const weekends = [1.35, 0.9, 0.85, 0.9, 0.95, 1.15, 1.4];
const weekendSectors = new Set(['hospitality', 'domestic', 'retail', 'events', 'delivery', 'cleaning']);

export const weekdayShare = (sector: string, weekday: number): number =>
  (weekendSectors.has(sector) ? weekends : workdays)[weekday]!;

/** Draws the day on which an open job begins. */
export class StartDays {
  private readonly lotteries = new Map<string, Lottery<number>>();

  constructor(private readonly calendar: MarketCalendar) {}

  draw(term: Term, sector: string, random: Random): number {
    const isLong = term === 'long';
    const key = `${isLong} ${weekendSectors.has(sector)}`;
    let lottery = this.lotteries.get(key);
    if (!lottery) this.lotteries.set(key, (lottery = this.lottery(isLong ? later : soon, sector)));
    return lottery.draw(random);
  }

  private lottery(shares: readonly number[], sector: string): Lottery<number> {
    return new Lottery(
      shares.map((share, day) => [day, share * weekdayShare(sector, this.calendar.weekday(day))]),
    );
  }
}
