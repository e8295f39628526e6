import type { Db } from '../../src/database/index.ts';
import type { JobPlan } from '../jobs/job-plan.ts';
import type { MarketCalendar } from '../time/market-calendar.ts';
import { takeNumbers, type SeededMarket } from './seed-store.ts';

/** Numbers of jobs run by year, e.g. HB260001. All are taken at once, so that posting may go on meanwhile. */
export class JobNumbers {
  private constructor(
    private readonly seriesOf: (plan: JobPlan) => string,
    private readonly last: Map<string, number>,
  ) {}

  static async take(
    db: Db,
    market: SeededMarket,
    calendar: MarketCalendar,
    plans: readonly JobPlan[],
  ): Promise<JobNumbers> {
    const seriesOf = (plan: JobPlan): string => `${market.numberPrefix}${calendar.year(plan.createdAt)}`;
    const last = new Map<string, number>();
    for (const [series, { length }] of Map.groupBy(plans, seriesOf)) {
      last.set(series, await takeNumbers(db, market.id, series, length));
    }
    return new JobNumbers(seriesOf, last);
  }

  /** Jobs are numbered in the order in which they are asked for. */
  next(plan: JobPlan): string {
    const series = this.seriesOf(plan);
    const number = this.last.get(series)! + 1;
    this.last.set(series, number);
    return `${series}${String(number).padStart(4, '0')}`;
  }
}
