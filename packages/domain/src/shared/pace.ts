/** How work that the clock asks for goes about a backlog: batch by batch, each when it is its turn, and not for ever. */
export interface Pace {
  /** Runs a batch when it is its turn; null, and nothing was run, once the rest has to wait for the next time. */
  turn<Result>(batch: () => Promise<Result>): Promise<Result | null>;
}

/** One batch after the other: for commands and tests. */
export const withoutRest: Pace = { turn: (batch) => batch() };

/** What a batch has done, and whether there may be more of it. */
export interface Batch {
  done: number;
  more: boolean;
}

/** Takes batches until nothing is left, or the rest has to wait. Returns how much was done. */
export async function workOff(pace: Pace, batch: () => Promise<Batch>): Promise<number> {
  let done = 0;
  for (;;) {
    const last = await pace.turn(batch);
    done += last?.done ?? 0;
    if (!last?.more) return done;
  }
}
