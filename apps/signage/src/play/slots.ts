import type { BoardJob } from '../board/board-job.ts';
import type { BoardState } from '../board/board-reducer.ts';

/** A line of the page: what stands in it and how it fares. */
export interface Slot {
  job: BoardJob;
  state: 'live' | 'filled' | 'leaving';
  /** When it came into this state. */
  since: number;
}

/** A line stays empty after its job left, so that nobody loses the line being read. */
export type SlotOrGap = Slot | null;

/** Time in which a line fades; then it is gone from the document too. */
const fadeTime = 300;

/** A slot for a job that is shown from now on. */
export function slotFor(job: BoardJob, now: number): Slot {
  return { job, state: 'live', since: now };
}

function changed(slot: Slot, state: Slot['state'], job: BoardJob, now: number): Slot {
  if (slot.state === state && slot.job === job) return slot;
  return { job, state, since: slot.state === state ? slot.since : now };
}

/** Brings one line in step with the board. The same object when nothing changed. */
export function followBoard(slot: SlotOrGap, board: BoardState, now: number): SlotOrGap {
  if (slot === null) return null;
  if (slot.state === 'leaving' && Math.abs(now - slot.since) >= fadeTime) return null;
  const held = board.jobs.get(slot.job.id);
  if (held) return changed(slot, 'live', held, now);
  return changed(slot, board.filled.has(slot.job.id) ? 'filled' : 'leaving', slot.job, now);
}
