import { shortestDriver, walk } from './drivers.ts';
import { FirstPlaces } from './first-places.ts';
import { compared, placeOfCursor, placing, type IndexOrder, type Placed } from './index-order.ts';
import { testOf, type IndexQuestion } from './index-question.ts';
import type { MarketJobs } from './market-jobs.ts';

/** One page of what is asked for. */
export interface IndexPage {
  readonly order: IndexOrder;
  /** Sort values of the row that the page begins after; none on the first page. */
  readonly start: readonly string[];
  readonly backwards: boolean;
  readonly rows: number;
}

/** More jobs than these are not looked at one by one: the request would hold up all others for milliseconds. */
const mostWalked = 150_000;

/** The ids of a page's jobs; null where it would take too long here. */
export function findInMarket(jobs: MarketJobs, question: IndexQuestion, page: IndexPage): string[] | null {
  const driver = shortestDriver(jobs, question);
  const stopsEarly = page.order.by === 'NEWEST' && !page.backwards;
  if (!stopsEarly && (driver?.length ?? jobs.slots) > mostWalked) return null;
  const way = page.backwards ? -1 : 1;
  const compare = (a: Placed, b: Placed): number => way * compared(a, b);
  const found = new FirstPlaces(page.rows, compare);
  const start = page.start.length > 0 ? placeOfCursor(page.order, page.start) : null;
  const placeOf = placing(page.order);
  const test = testOf(jobs, question);
  let left = mostWalked;
  walk(jobs, driver, (slot) => {
    // Also in the lists that come after.
    if (left < 0 || left-- === 0) return false;
    const job = jobs.job(slot);
    if (job && test(job, slot)) {
      const place = placeOf(job);
      if (!start || compare(place, start) > 0) found.show(place);
    }
    return !stopsEarly || !found.last || jobs.newestUntil(slot) >= found.last.listedAt;
  });
  return left < 0 ? null : found.ids;
}

/** How many there are, counted up to `limit`; null where it would take too long here. */
export function countInMarket(jobs: MarketJobs, question: IndexQuestion, limit: number): number | null {
  const driver = shortestDriver(jobs, question);
  if ((driver?.length ?? jobs.slots) > mostWalked) return null;
  const test = testOf(jobs, question);
  let count = 0;
  walk(jobs, driver, (slot) => {
    const job = jobs.job(slot);
    if (job && test(job, slot)) count += 1;
    return count < limit;
  });
  return Math.min(count, limit);
}
