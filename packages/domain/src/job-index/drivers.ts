import { boxAround, cellsIn } from './geo-cells.ts';
import type { IndexQuestion, IndexWord } from './index-question.ts';
import type { MarketJobs } from './market-jobs.ts';
import type { SlotList } from './slot-list.ts';

/** Lists that hold every job asked for, though not only those. */
interface Driver {
  readonly lists: readonly SlotList[];
  readonly length: number;
  /** A job of the first list may be in another one too. */
  readonly overlaps: boolean;
}

function driverOf(lists: readonly SlotList[], overlaps = false): Driver {
  return { lists, overlaps, length: lists.reduce((sum, list) => sum + list.length, 0) };
}

/** The shortest way to all jobs asked for; null where one has to look at every job. */
export function shortestDriver(jobs: MarketJobs, question: IndexQuestion): Driver | null {
  const { words, occupationCodes, employerId, within } = question;
  // No list says which jobs lie in a place.
  const listed = words.filter(({ divisions }) => divisions.length === 0);
  const drivers = listed.map((word) => wordDriver(jobs, word));
  if (occupationCodes) drivers.push(driverOf(tradesOf(jobs, occupationCodes)));
  if (employerId !== null) drivers.push(driverOf([jobs.ofEmployer(employerId)]));
  const cells = within && cellsIn(jobs.places, boxAround(within.near, within.metres));
  if (cells) drivers.push(driverOf(cells));
  return drivers.toSorted((a, b) => a.length - b.length)[0] ?? null;
}

const tradesOf = (jobs: MarketJobs, codes: readonly string[]): SlotList[] =>
  [...new Set(codes)].map((code) => jobs.ofTrade(code));

function wordDriver(jobs: MarketJobs, { tokens, occupationCodes }: IndexWord): Driver {
  const [rarest] = tokens.map((token) => jobs.withToken(token)).toSorted((a, b) => a.length - b.length);
  const trades = tradesOf(jobs, occupationCodes);
  return driverOf(rarest ? [rarest, ...trades] : trades, rarest !== undefined);
}

/** Goes through the slots, each once, latest first in each list; `visit` says whether to go on in the list. */
export function walk(jobs: MarketJobs, driver: Driver | null, visit: (slot: number) => boolean): void {
  if (!driver) {
    for (let slot = jobs.slots - 1; slot >= 0 && visit(slot); slot -= 1);
    return;
  }
  driver.lists.forEach((list, n) => {
    const told = driver.overlaps && n > 0 ? driver.lists[0]! : null;
    for (let i = list.length - 1; i >= 0; i -= 1) {
      const slot = list.at(i);
      if (!told?.has(slot) && !visit(slot)) return;
    }
  });
}
