import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { lookupTokens, politeName } from '../../personal-data/index.ts';
import { openIdNumber, openPerson, personsByIds } from '../../persons/index.ts';
import { dayIn } from '../../shared/index.ts';
import { Worker } from '../worker.entity.ts';
import { workersOfPerson, writeLookup } from '../worker-store.ts';
import { ageColumns } from './worker-age.ts';

/** Makes a person's workers found by name, phone and ID number as these are now, in each market with its own keys. */
export async function refreshLookups(
  tx: Transaction,
  { vault }: UseCaseContext,
  personId: string,
): Promise<void> {
  const [sealed] = await personsByIds(tx, [personId]);
  const { realName, phone } = openPerson(vault, sealed!);
  if (realName === null) return;
  const idNumber = await openIdNumber(tx, vault, personId);
  for (const worker of await workersOfPerson(tx, personId)) {
    const { number, formerNumbers } = worker;
    const looked = { realName, idNumber, phone, number, formerNumbers };
    await writeLookup(tx, worker, lookupTokens(vault, worker.marketId, looked), politeName(realName));
  }
}

/** Makes a person's workers as old as an ID number says that was corrected. */
export async function refreshAges(
  tx: Transaction,
  { markets, clock }: UseCaseContext,
  personId: string,
  bornOn: string,
): Promise<void> {
  for (const { marketId, id } of await workersOfPerson(tx, personId)) {
    const today = dayIn(markets.market(marketId)!.timeZone, clock.now());
    await tx.manager.update(Worker, { marketId, id }, ageColumns(today, bornOn));
  }
}
