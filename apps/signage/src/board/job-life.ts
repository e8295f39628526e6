import { endOfDay, isoDate, startOfDay } from '../time/zone.ts';
import type { BoardJob } from './board-job.ts';

/** How long a job counts as new. */
const newFor = 10 * 60_000;

/**
 * When the work begins: the next shift still ahead. A job without shifts begins on its start day, at an
 * hour not known; once that day is past and the work goes on, it is work for today.
 */
export function startOf(job: BoardJob, now: number): { at: number; timed: boolean } {
  const next = job.shiftStarts.find((start) => start > now) ?? job.shiftStarts.at(-1);
  if (next !== undefined) return { at: next, timed: true };
  const today = isoDate(now);
  return { at: startOfDay(job.startsOn > today ? job.startsOn : today), timed: false };
}

/**
 * When a job has nothing to do on the wall any more, whatever the server says: it expired, its last shift
 * began, or, without shifts, its last day is over.
 */
export function leavesAt(job: BoardJob): number {
  const lastStart = job.shiftStarts.at(-1) ?? endOfDay(job.endsOn ?? job.startsOn);
  return Math.min(job.expiresAt, lastStart);
}

/** Open to somebody who stands before the screen now. */
export function isLive(job: BoardJob, now: number): boolean {
  return job.status === 'OPEN' && job.headsLeft > 0 && leavesAt(job) > now;
}

/** Published within the last ten minutes. */
export function isNew(job: BoardJob, now: number): boolean {
  return job.publishedAt !== null && now - job.publishedAt < newFor;
}
