import type { Parameters } from './parameters.ts';
import type { RowKey } from './row-loader.ts';
import { wantedAmong } from './wanted-keys.ts';

/** A SELECT of the rows of a table with some keys, of those that a condition leaves. */
export const rowsByKeysSelect =
  (table: string, keys: readonly RowKey[], left: (parameters: Parameters) => string = () => 'true') =>
  (parameters: Parameters): string =>
    `select ${table}.* from ${wantedAmong(keys, parameters)}
    join ${table} on ${table}.market_id = m and ${table}.id = i where ${left(parameters)}`;
