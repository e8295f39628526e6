import { withoutRest, workOff } from '../shared/index.ts';
import type { Db } from './db.ts';
import type { Statement } from './statement.ts';

/** Rows that are worked off at once: few enough to be a matter of milliseconds. */
export const mostAtOnce = 5_000;

/** Runs a statement that works off a batch and tells the `count`, until there is nothing left. Returns how many rows that were. */
export const inBatches = (
  db: Pick<Db, 'row'>,
  batch: Statement,
  values: readonly unknown[],
  pace = withoutRest,
): Promise<number> =>
  workOff(pace, async () => {
    const { count } = (await db.row<{ count: number }>(batch, values))!;
    return { done: count, more: count > 0 };
  });
