import DataLoader from 'dataloader';

/** The primary key of a row in the whole deployment. */
export interface RowKey {
  marketId: number;
  id: string;
}

export type RowLoader<Row> = DataLoader<RowKey, Row, string>;

const keyText = ({ marketId, id }: RowKey): string => `${marketId}:${id}`;

type Fetch<Row> = (marketIds: number[], ids: string[]) => Promise<Row[]>;

const fetchFor = <Row>(fetch: Fetch<Row>, keys: readonly RowKey[]): Promise<Row[]> =>
  fetch(
    keys.map((key) => key.marketId),
    keys.map((key) => key.id),
  );

/** Loads rows by primary key, all of one tick in one statement; null where there is none. */
export function rowLoader<Row extends RowKey>(fetch: Fetch<Row>): RowLoader<Row | null> {
  return new DataLoader(
    async (keys) => {
      const byKey = new Map((await fetchFor(fetch, keys)).map((row) => [keyText(row), row]));
      return keys.map((key) => byKey.get(keyText(key)) ?? null);
    },
    { cacheKeyFn: keyText },
  );
}

/** Loads the rows that point to a key, in the order of the statement; an empty list where there are none. */
export function rowsLoader<Row>(fetch: Fetch<Row>, parentOf: (row: Row) => RowKey): RowLoader<Row[]> {
  return new DataLoader(
    async (keys) => {
      const byParent = Map.groupBy(await fetchFor(fetch, keys), (row) => keyText(parentOf(row)));
      return keys.map((key) => byParent.get(keyText(key)) ?? []);
    },
    { cacheKeyFn: keyText },
  );
}
