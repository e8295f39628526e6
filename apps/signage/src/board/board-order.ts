import type { BoardJob } from './board-job.ts';
import { isLive, isNew, startOf } from './job-life.ts';

/** Where a job stands on the board. */
export interface BoardKey {
  start: number;
  published: number;
  id: string;
}

/** The place of a job in the order of the board at this moment. */
export function keyOf(job: BoardJob, now: number): BoardKey {
  return { start: startOf(job, now).at, published: job.publishedAt ?? 0, id: job.id };
}

/** Soonest start first, then newest, then by id so that equals never change places. */
export function compareKeys(a: BoardKey, b: BoardKey): number {
  return a.start - b.start || b.published - a.published || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** Live jobs in the order of the board. */
export function inOrder(jobs: Iterable<BoardJob>, now: number): BoardJob[] {
  const keyed = [...jobs].filter((job) => isLive(job, now)).map((job) => ({ job, key: keyOf(job, now) }));
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ job }) => job);
}

/**
 * What the wall shows of all open jobs: the `capacity` soonest ones, and whatever was published in the
 * last ten minutes (at most a third of that again, the newest), wherever it starts.
 */
export function onTheWall(jobs: Iterable<BoardJob>, now: number, capacity: number): BoardJob[] {
  const ordered = inOrder(jobs, now);
  const later = ordered.slice(capacity).filter((job) => isNew(job, now));
  const newest = later
    .sort((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0))
    .slice(0, Math.ceil(capacity / 3));
  return newest.length === 0
    ? ordered.slice(0, capacity)
    : inOrder([...ordered.slice(0, capacity), ...newest], now);
}
