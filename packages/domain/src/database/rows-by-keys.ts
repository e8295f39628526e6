import type { Parameters } from './parameters.ts';
import type { RowKey } from './row-loader.ts';
import { wantedKeysAt } from './wanted-keys.ts';

/** A SELECT of the rows of a table with some keys, to which conditions can be added. */
export function rowsByKeysSelect(
  table: string,
  keys: readonly RowKey[],
  parameters: Parameters,
  row = `${table}.*`,
): string {
  const markets = parameters.add(keys.map(({ marketId }) => marketId));
  const ids = parameters.add(keys.map(({ id }) => id));
  return `select ${row} from ${wantedKeysAt(markets, ids)}
    join ${table} on ${table}.market_id = m and ${table}.id = i`;
}
