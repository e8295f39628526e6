import type { BoardJob } from '../board/board-job.ts';
import { compareKeys, keyOf, type BoardKey } from '../board/board-order.ts';

export interface Page {
  jobs: readonly BoardJob[];
  /** From 1. */
  number: number;
  count: number;
}

/**
 * The page that follows the last job shown. It goes on from that job's place and not from a page number:
 * what left meanwhile, at seven o'clock dozens at once, must not make the page turn jump over others.
 * Null when the round is over.
 */
export function pageAfter(
  ordered: readonly BoardJob[],
  last: BoardKey | null,
  size: number,
  now: number,
): Page | null {
  const start = last === null ? 0 : ordered.findIndex((job) => compareKeys(keyOf(job, now), last) > 0);
  if (start < 0 || ordered.length === 0) return null;
  const number = Math.ceil(start / size) + 1;
  const remaining = Math.ceil((ordered.length - start) / size);
  return { jobs: ordered.slice(start, start + size), number, count: number + remaining - 1 };
}

/** Pages a round may have: at 15 s each everybody sees every job within three minutes. */
const pagesInRound = 12;

/** Jobs on the wall, beside new ones. The API gives 100 at once. */
export function wallCapacity(slotsPerPage: number): number {
  return Math.min(96, pagesInRound * slotsPerPage);
}
