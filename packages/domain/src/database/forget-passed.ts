import type { Pace } from '../shared/index.ts';
import type { Db } from './db.ts';
import { inBatches, mostAtOnce } from './in-batches.ts';
import { statement } from './statement.ts';

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
  return (db, before, pace) => inBatches(db, batch, [before], pace);
}
