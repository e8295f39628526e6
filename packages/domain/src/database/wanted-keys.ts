import type { Parameters } from './parameters.ts';
import type { RowKey } from './row-loader.ts';

/**
 * The keys that a loader asks for as rows `wanted(m, i)`, given the places of the arrays of market ids and ids. Behind subqueries
 * PostgreSQL cannot count them: else a plan for one key always looks cheaper than the kept plan for any number, and a statement
 * is planned anew, which takes longer than to run it, each time that a page shows one row.
 */
export const wantedKeysAt = (markets: string, ids: string): string =>
  `unnest((select ${markets}::integer[]), (select ${ids}::uuid[])) as wanted(m, i)`;

/** The same for statements whose first two values they are. */
export const wantedKeys = wantedKeysAt('$1', '$2');

const mostOfFew = 20;

/** So few keys are looked up in a fraction of a millisecond: their statement may go with those of other requests. */
export const areFew = (keys: readonly unknown[]): boolean => keys.length <= mostOfFew;

/** The same of keys that a statement is put together for. */
export function wantedAmong(keys: readonly RowKey[], parameters: Parameters): string {
  const markets = parameters.add(keys.map(({ marketId }) => marketId));
  return wantedKeysAt(markets, parameters.add(keys.map(({ id }) => id)));
}
