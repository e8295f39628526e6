import type { BoardState } from '../board/board-reducer.ts';
import { isNew } from '../board/job-life.ts';
import { dwellOfText } from './dwell.ts';
import { followBoard, slotFor, type Slot } from './slots.ts';

/** The strip below the pages: a slogan, or a job that was published just now. */
export interface Strip {
  slogan: number;
  slot: Slot | null;
  /** The slot announces a job for the first time: it stands above everything. */
  announcing: boolean;
  endsAt: number;
  /** Jobs already announced, of those still new. */
  announced: ReadonlySet<string>;
  /** The new job repeated last. */
  repeated: string | null;
}

const announcement = 10_000;
const hurriedAnnouncement = 4_000;
/** A flood (an import, the return of the network) is not announced one by one. */
const waitingAtMost = 8;

export const firstStrip: Strip = {
  slogan: 0,
  slot: null,
  announcing: false,
  endsAt: 0,
  announced: new Set(),
  repeated: null,
};

function newJobs(board: BoardState, now: number) {
  const fresh = [...board.jobs.values()].filter((job) => isNew(job, now));
  return fresh.sort((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0) || (a.id < b.id ? 1 : -1));
}

/** Takes what is new already as known: at start there is nothing to announce. */
export function knowAll(strip: Strip, board: BoardState, now: number): Strip {
  return { ...strip, announced: new Set(newJobs(board, now).map(({ id }) => id)) };
}

function showSlogan(strip: Strip, board: BoardState, now: number): Strip {
  const slogan = board.slogans.length === 0 ? 0 : (strip.slogan + 1) % board.slogans.length;
  const endsAt = now + dwellOfText(board.slogans[slogan]?.chinese ?? '');
  return { ...strip, slogan, slot: null, announcing: false, endsAt };
}

/** After a slogan one of the new jobs again, in turn; after a job a slogan. */
function turnOver(strip: Strip, board: BoardState, now: number): Strip {
  const fresh = newJobs(board, now);
  const next = fresh[(fresh.findIndex(({ id }) => id === strip.repeated) + 1) % Math.max(1, fresh.length)];
  if (strip.slot !== null || !next) return showSlogan(strip, board, now);
  return {
    ...strip,
    slot: slotFor(next, now),
    announcing: false,
    endsAt: now + announcement,
    repeated: next.id,
  };
}

function announce(strip: Strip, board: BoardState, now: number): Strip | null {
  const waiting = newJobs(board, now).filter(({ id }) => !strip.announced.has(id));
  const next = waiting[0];
  if (!next) return null;
  const busy = strip.announcing && strip.slot?.state === 'live' && now < strip.endsAt;
  const newer = busy && (next.publishedAt ?? 0) > (strip.slot?.job.publishedAt ?? 0);
  if (busy && !newer) return null;
  const others = waiting.slice(1, waitingAtMost).map(({ id }) => id);
  const known = newJobs(board, now).filter(({ id }) => !others.includes(id));
  const endsAt = now + (others.length > 0 ? hurriedAnnouncement : announcement);
  return {
    ...strip,
    slot: slotFor(next, now),
    announcing: true,
    endsAt,
    announced: new Set(known.map(({ id }) => id)),
  };
}

/** Brings the strip in step with the board and the time. The same object when nothing changed. */
export function followStrip(strip: Strip, board: BoardState, now: number): Strip {
  const news = announce(strip, board, now);
  if (news) return news;
  const slot = strip.slot && followBoard(strip.slot, board, now);
  if (now >= strip.endsAt || (strip.slot !== null && slot === null)) return turnOver(strip, board, now);
  return slot === strip.slot ? strip : { ...strip, slot };
}
