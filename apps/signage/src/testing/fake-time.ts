import type { Cancel, Clock, Scheduler } from '../time/clock.ts';

interface Timer {
  at: number;
  every: number | null;
  work: () => void;
}

/** A clock and a scheduler that move only when told to. */
export class FakeTime implements Clock, Scheduler {
  private time: number;
  private readonly timers = new Set<Timer>();

  constructor(start: string) {
    this.time = Date.parse(start);
  }

  now(): number {
    return this.time;
  }

  after(milliseconds: number, work: () => void): Cancel {
    return this.add({ at: this.time + milliseconds, every: null, work });
  }

  every(milliseconds: number, work: () => void): Cancel {
    return this.add({ at: this.time + milliseconds, every: milliseconds, work });
  }

  /** Timers that wait. */
  get waiting(): number {
    return this.timers.size;
  }

  /** Lets time pass; what is due runs in its order, and promises settle in between. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    await settle();
    for (let next = this.next(end); next; next = this.next(end)) {
      this.time = Math.max(this.time, next.at);
      if (next.every === null) this.timers.delete(next);
      else next.at += next.every;
      next.work();
      await settle();
    }
    this.time = end;
  }

  private add(timer: Timer): Cancel {
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  }

  private next(end: number): Timer | undefined {
    const due = [...this.timers].filter(({ at }) => at <= end);
    return due.sort((a, b) => a.at - b.at)[0];
  }
}

/** Lets every promise that can settle do so. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}
