import { setTimeout as pause } from 'node:timers/promises';
import type { Pace } from '../shared/index.ts';

/** Milliseconds that is rested at most: a batch that ran into a limit tells nothing of the next one. */
const longestRest = 5_000;

/**
 * Lets the batches of a process's chores come one after the other, and rests after each three times as long as it took: whatever
 * the backlog, a quarter of one connection's time is theirs, and the rest is left to those who wait for an answer.
 */
export class ChoreTurns {
  private readonly stopping = new AbortController();
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly restsPerBatch = 3) {}

  /** The pace of a chore that begins now and may go on for so many milliseconds. */
  paceFor(milliseconds: number): Pace {
    const end = performance.now() + milliseconds;
    return { turn: (batch) => this.turn(batch, end) };
  }

  /** The batch that runs is the last one. */
  stop(): void {
    this.stopping.abort();
  }

  private async turn<Result>(batch: () => Promise<Result>, end: number): Promise<Result | null> {
    const before = this.last;
    let pass = (): void => undefined;
    this.last = new Promise<void>((resolve) => (pass = resolve));
    await before;
    const begin = performance.now();
    const isOver = this.stopping.signal.aborted || begin >= end;
    try {
      return isOver ? null : await batch();
    } finally {
      void this.rest(isOver ? 0 : performance.now() - begin).then(pass);
    }
  }

  /** Keeps no process alive, and ends with it. */
  private async rest(took: number): Promise<void> {
    const { signal } = this.stopping;
    const milliseconds = Math.min(took * this.restsPerBatch, longestRest);
    await pause(milliseconds, undefined, { ref: false, signal }).catch(() => undefined);
  }
}
