import { withoutRest, workOff, type Pace } from '../shared/index.ts';
import type { Db } from './db.ts';
import { statement, type Statement } from './statement.ts';

/** Rows that are forgotten at once: few enough to be a matter of milliseconds. */
export const mostAtOnce = 5_000;

/** Runs a statement that forgets a batch and tells the `count`, until there is nothing left. Returns how many rows that were. */
export const forgetBy = (
  db: Pick<Db, 'row'>,
  batch: Statement,
  values: readonly unknown[],
  pace = withoutRest,
): Promise<number> =>
  workOff(pace, async () => {
    const { count } = (await db.row<{ count: number }>(batch, values))!;
    return { done: count, more: count > 0 };
  });

/** Forgets rows from before an instant, batch by batch. */
type Forget = (db: Pick<Db, 'row'>, before: Date, pace?: Pace) => Promise<number>;

/** How rows of a table are forgotten whose time has passed: by a condition in which `$1` is the instant. */
export function forgetting(name: string, table: string, condition: string): Forget {
  const batch = statement(
    name,
    `with passed as (
       select ctid from ${table} where ${condition} limit ${mostAtOnce} for update skip locked
     ), forgotten as (
       delete from ${table} where ctid = any(array(select ctid from passed)) returning 1
     )
     select count(*)::int as count from forgotten`,
  );
  return (db, before, pace) => forgetBy(db, batch, [before], pace);
}
