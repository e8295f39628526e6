import type { Db } from '../../src/database/index.ts';
import type { MarketCalendar } from '../time/market-calendar.ts';
import { takeNumbers, type SeededMarket } from './seed-store.ts';

/** What numbers of one kind look like after the market's prefix: HB260001 for jobs, HBG2600001 for workers. */
interface Kind {
  letter: '' | 'G';
  digits: number;
}

export const jobNumbers: Kind = { letter: '', digits: 4 };
export const workerNumbers: Kind = { letter: 'G', digits: 5 };

/** Numbers run by year. All are taken at once, so that posting and registering may go on meanwhile. */
export class NumbersByYear {
  private constructor(
    private readonly seriesOf: (instant: number) => string,
    private readonly digits: number,
    private readonly last: Map<string, number>,
  ) {}

  /** `instants`: when that was made which is to be numbered. */
  static async take(
    db: Db,
    market: SeededMarket,
    { letter, digits }: Kind,
    calendar: MarketCalendar,
    instants: readonly number[],
  ): Promise<NumbersByYear> {
    const seriesOf = (at: number): string => `${market.numberPrefix}${letter}${calendar.year(at)}`;
    const last = new Map<string, number>();
    for (const [series, { length }] of Map.groupBy(instants, seriesOf)) {
      last.set(series, await takeNumbers(db, market.id, series, length));
    }
    return new NumbersByYear(seriesOf, digits, last);
  }

  /** Numbers are given in the order in which they are asked for. */
  next(instant: number): string {
    const series = this.seriesOf(instant);
    const number = this.last.get(series)! + 1;
    this.last.set(series, number);
    return `${series}${String(number).padStart(this.digits, '0')}`;
  }
}
