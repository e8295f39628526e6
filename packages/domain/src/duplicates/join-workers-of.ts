import { jobAppliedForTwice, takeOverApplications } from '../applications/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { takeOverInstantOffers } from '../instant-hire/index.ts';
import { overlappingBetween, takeOverPlacements } from '../placements/index.ts';
import { Refused } from '../shared/index.ts';
import { joinWorkers, lockWorkersOf, type WorkerRow } from '../workers/index.ts';
import { takeOverSearches } from '../saved-searches/index.ts';
import { refuseMerge } from './duplicate-refusals.ts';

/**
 * Makes one worker of two in every market where both persons are one; where only one of them is, nothing has to be done.
 * Throws Refused where both are under way for the same job or days, which only the worker can decide.
 */
export async function joinWorkersOf(
  tx: Transaction,
  context: UseCaseContext,
  into: string,
  from: string,
): Promise<void> {
  const workers = await lockWorkersOf(tx, [into, from]);
  for (const gone of workers.filter(({ personId }) => personId === from)) {
    const kept = workers.find(({ personId, marketId }) => personId === into && marketId === gone.marketId);
    if (kept) await joinTwo(tx, context, gone, kept);
  }
}

async function joinTwo(
  tx: Transaction,
  { language, clock }: UseCaseContext,
  gone: WorkerRow,
  kept: WorkerRow,
): Promise<void> {
  const both = [gone.marketId, gone.id, kept.id] as const;
  const number = (await jobAppliedForTwice(tx, ...both)) ?? (await overlappingBetween(tx, ...both));
  if (number) throw new Refused(refuseMerge(language, 'MERGE_LIVE_TWICE', null, { number }));
  await takeOverApplications(tx, ...both);
  await takeOverPlacements(tx, ...both);
  await takeOverInstantOffers(tx, ...both);
  await takeOverSearches(tx, ...both);
  await joinWorkers(tx, gone, kept, clock.now());
}
