import type { Transaction } from '../database/index.ts';
import { copySearches } from './saved-search-store.ts';
import { mostSearches } from './saved-search.ts';

/** Two workers turn out to be one: the searches of one are the other's, as far as there is room. Both are locked. */
export const takeOverSearches = (
  tx: Transaction,
  marketId: number,
  from: string,
  into: string,
): Promise<void> => copySearches(tx, { marketId, from, into, most: mostSearches });
