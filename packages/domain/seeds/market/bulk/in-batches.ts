import { setImmediate as breathe } from 'node:timers/promises';
import type { Db, Transaction } from '../../../src/database/index.ts';
import { prepareForBulk } from './bulk-session.ts';
import { Lanes } from './lanes.ts';

const batchSize = 1_000;
const untilBreath = 50;

interface Storing<Item, Row> {
  /** How many batches are stored at a time; one inside a transaction. */
  lanes: number;
  write(item: Item): Row;
  store(tx: Transaction, rows: Row[]): Promise<void>;
  /** Told how many were given to the database. */
  progress?(done: number): unknown;
}

/** Writes a batch of rows while the database stores those before. */
export async function inBatches<Item, Row>(
  db: Db,
  items: readonly Item[],
  { lanes: count, write, store, progress }: Storing<Item, Row>,
): Promise<void> {
  const lanes = new Lanes(count);
  for (let begin = 0; begin < items.length; begin += batchSize) {
    const batch = items.slice(begin, begin + batchSize);
    const rows = await writeBatch(batch, write);
    await lanes.start(() =>
      db.transaction(async (tx) => {
        await prepareForBulk(tx);
        await store(tx, rows);
      }),
    );
    progress?.(begin + batch.length);
  }
  await lanes.end();
}

/** Stops for a moment now and then, so that what is being sent to the database goes on. */
async function writeBatch<Item, Row>(items: readonly Item[], write: (item: Item) => Row): Promise<Row[]> {
  const rows: Row[] = [];
  for (const item of items) {
    rows.push(write(item));
    if (rows.length % untilBreath === 0) await breathe();
  }
  return rows;
}
