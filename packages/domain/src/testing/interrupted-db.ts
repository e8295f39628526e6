import type { Db, Transaction } from '../database/index.ts';

/** A view of the database in which something happens once, just before the first statement of a name is run. */
export function interruptedDb(real: Db, name: string, act: () => Promise<unknown> | void): Db {
  let isDone = false;
  const rowsOf =
    (of: Db): Db['rows'] =>
    async (asked, values) => {
      const isNow = asked.name === name && !isDone;
      isDone ||= isNow;
      if (isNow) await act();
      return of.rows(asked, values);
    };
  const db = Object.create(real) as Db;
  db.rows = rowsOf(real);
  db.transaction = (work) =>
    real.transaction((tx) => {
      const watched = Object.create(tx) as Transaction;
      watched.rows = rowsOf(tx);
      watched.row = async (...asked) => ((await watched.rows(...asked))[0] ?? null) as never;
      return work(watched);
    });
  return db;
}
