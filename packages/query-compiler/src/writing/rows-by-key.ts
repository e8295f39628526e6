import type { RowKey } from '../read-model.ts';

type ReadByKey<Row> = (keys: readonly RowKey[]) => Promise<ReadonlyMap<string, Row>>;

/** What a key is called among others, of its texts or values. */
export const nameOf = (marketId: unknown, id: unknown): string => `${marketId as string}:${id as string}`;

/** Gathers keys while an answer is written, then reads their rows by one statement. */
export class RowsByKey<Row> {
  private next: { keys: RowKey[]; rows: ReturnType<ReadByKey<Row>> } | null = null;

  constructor(private readonly read: ReadByKey<Row>) {}

  async row(key: RowKey): Promise<Row | undefined> {
    const { keys, rows } = (this.next ??= this.gather());
    keys.push(key);
    return (await rows).get(nameOf(key.marketId, key.id));
  }

  private gather(): { keys: RowKey[]; rows: ReturnType<ReadByKey<Row>> } {
    const keys: RowKey[] = [];
    const rows = Promise.resolve().then(() => {
      this.next = null;
      return this.read(keys);
    });
    return { keys, rows };
  }
}
