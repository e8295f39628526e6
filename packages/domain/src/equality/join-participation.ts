import { consentsOf, givenBy } from '../consents/index.ts';
import type { Transaction } from '../database/index.ts';
import type { Vault } from '../personal-data/index.ts';
import { participationKeys, writeParticipationKeys } from '../persons/index.ts';
import { writeDeclaration } from './declaration-store.ts';

/**
 * Two persons turn out to be one: what one of them said is the other's, where the other said nothing and their consents
 * together still allow it; else it is deleted, so that nobody counts twice.
 */
export async function joinParticipation(
  tx: Transaction,
  vault: Vault,
  from: string,
  into: string,
): Promise<void> {
  const theirs = Object.entries(await participationKeys(tx, vault, from));
  if (theirs.length === 0) return;
  const keys: Record<number, string> = { ...(await participationKeys(tx, vault, into)) };
  for (const [market, key] of theirs) {
    const marketId = Number(market);
    if (keys[marketId] === undefined && (await isAgreed(tx, marketId, from, into))) keys[marketId] = key;
    else await writeDeclaration(tx, marketId, key, null);
  }
  await writeParticipationKeys(tx, vault, into, keys);
}

/** By the last word of either. */
async function isAgreed(tx: Transaction, marketId: number, ...persons: string[]): Promise<boolean> {
  const histories = [];
  for (const person of persons) histories.push(...(await consentsOf(tx, person, marketId)));
  const inTime = histories.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return givenBy(inTime).includes('PARTICIPATION_STATISTICS');
}
