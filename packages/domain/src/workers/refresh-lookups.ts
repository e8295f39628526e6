import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { lookupTokens, politeName } from '../personal-data/index.ts';
import { openPerson, personsByIds } from '../persons/index.ts';
import { workersOfPerson, writeLookup } from './worker-store.ts';

/** Makes a person's workers found by name, phone and ID number as these are now, in each market with its own keys. */
export async function refreshLookups(
  tx: Transaction,
  { vault }: UseCaseContext,
  personId: string,
): Promise<void> {
  const [sealed] = await personsByIds(tx, [personId]);
  const { realName, idNumber, phone } = openPerson(vault, sealed!);
  if (realName === null) return;
  for (const worker of await workersOfPerson(tx, personId)) {
    const looked = { realName, idNumber, phone, number: worker.number };
    await writeLookup(tx, worker, lookupTokens(vault, worker.marketId, looked), politeName(realName));
  }
}
