import type { BoardJob, BoardSlogan, BoardSnapshot, FeedEvent } from './board-job.ts';
import { compareKeys, keyOf } from './board-order.ts';
import { isLive, isNew } from './job-life.ts';

/** What the wall knows of the market. Kept as it is on the device, so only plain values. */
export interface BoardState {
  market: BoardSnapshot['market'] | null;
  slogans: readonly BoardSlogan[];
  jobs: ReadonlyMap<string, BoardJob>;
  /** Jobs that got all their people and are marked so until the page turns. */
  filled: ReadonlySet<string>;
  /** Whether the server holds open jobs beyond these. */
  hasMore: boolean;
}

/** Everything that can happen to the board; `at` is the server's time. */
export type BoardAction =
  | { type: 'answered'; snapshot: BoardSnapshot; meanwhile: readonly FeedEvent[]; at: number }
  | { type: 'happened'; event: FeedEvent; at: number }
  | { type: 'ticked'; at: number }
  | { type: 'turned' };

/** Jobs held at most: several times what is shown, so that expiry leaves no holes, and never the whole market. */
export const heldAtMost = 320;

export const emptyBoard: BoardState = {
  market: null,
  slogans: [],
  jobs: new Map(),
  filled: new Set(),
  hasMore: false,
};

function without<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  return set.has(value) ? new Set([...set].filter((each) => each !== value)) : set;
}

function removed(board: BoardState, jobId: string, reason: string | null): BoardState {
  if (!board.jobs.has(jobId)) return board;
  const jobs = new Map(board.jobs);
  jobs.delete(jobId);
  return { ...board, jobs, filled: reason === 'FILLED' ? new Set([...board.filled, jobId]) : board.filled };
}

function put(board: BoardState, job: BoardJob, at: number): BoardState {
  const held = board.jobs.get(job.id);
  if (held && held.updatedAt > job.updatedAt) return board;
  if (!isLive(job, at))
    return removed(board, job.id, job.status === 'OPEN' && job.headsLeft <= 0 ? 'FILLED' : job.status);
  const jobs = new Map(board.jobs).set(job.id, job);
  return trimmed({ ...board, jobs, filled: without(board.filled, job.id) }, at);
}

/** Drops the jobs that start last, but never the new ones before the old. */
function trimmed(board: BoardState, at: number): BoardState {
  if (board.jobs.size <= heldAtMost) return board;
  const byUse = [...board.jobs.values()].sort(
    (a, b) => Number(isNew(b, at)) - Number(isNew(a, at)) || compareKeys(keyOf(a, at), keyOf(b, at)),
  );
  const kept = byUse.slice(0, heldAtMost - heldAtMost / 8);
  return { ...board, jobs: new Map(kept.map((job) => [job.id, job])), hasMore: true };
}

function happened(board: BoardState, event: FeedEvent, at: number): BoardState {
  if (event.job) return put(board, event.job, at);
  return event.kind === 'REMOVED' ? removed(board, event.jobId, event.removal) : board;
}

function answered(board: BoardState, action: Extract<BoardAction, { type: 'answered' }>): BoardState {
  const { snapshot, meanwhile, at } = action;
  const { market, slogans, hasMore } = snapshot;
  const jobs = new Map(snapshot.jobs.filter((job) => isLive(job, at)).map((job) => [job.id, job]));
  const fresh: BoardState = { market, slogans, jobs, filled: board.filled, hasMore };
  return meanwhile.reduce((each, event) => happened(each, event, at), trimmed(fresh, at));
}

function ticked(board: BoardState, at: number): BoardState {
  const live = [...board.jobs.values()].filter((job) => isLive(job, at));
  return live.length === board.jobs.size
    ? board
    : { ...board, jobs: new Map(live.map((job) => [job.id, job])) };
}

/** The next state of the board; the same object when nothing changed. Applying an event twice changes nothing. */
export function boardReducer(board: BoardState, action: BoardAction): BoardState {
  switch (action.type) {
    case 'answered':
      return answered(board, action);
    case 'happened':
      return happened(board, action.event, action.at);
    case 'ticked':
      return ticked(board, action.at);
    case 'turned':
      return board.filled.size === 0 ? board : { ...board, filled: new Set() };
  }
}
