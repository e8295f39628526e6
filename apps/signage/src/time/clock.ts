/** Epoch milliseconds. */
export interface Clock {
  now(): number;
}

/** Undoes what was arranged. */
export type Cancel = () => void;

/** Work for later; tests bring their own and wait for nothing. */
export interface Scheduler {
  after(milliseconds: number, work: () => void): Cancel;
  every(milliseconds: number, work: () => void): Cancel;
}

/** Never goes back or jumps while the page lives, whatever is done to the device's clock. */
export const deviceClock: Clock = { now: () => performance.timeOrigin + performance.now() };

export const deviceScheduler: Scheduler = {
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  every(milliseconds, work) {
    const timer = setInterval(work, milliseconds);
    return () => clearInterval(timer);
  },
};
