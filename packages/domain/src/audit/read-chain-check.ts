import type { UseCaseContext } from '../context/index.ts';
import { assertMay } from '../shared/index.ts';
import { chainCheck, type ChainCheck } from './chain/check-chains.ts';

/** What the last check of the market's chain found, for its auditors; null before the first. Throws AccessDenied. */
export async function readChainCheck({ db, market, principal }: UseCaseContext): Promise<ChainCheck | null> {
  assertMay(principal, 'audit.read', market.id);
  return chainCheck(db, market.id);
}
