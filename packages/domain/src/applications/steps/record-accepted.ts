import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import type { JobRow, PlaceChange } from '../../jobs/index.ts';
import { agreePlacement } from '../../placements/index.ts';
import { actorOf } from '../application-outcome.ts';
import type { ApplicationRow } from '../application-row.ts';
import { waitlistPending } from '../application-store.ts';
import { recordSteps } from '../record-steps.ts';

/** What follows when an accepted application has its place: the placement, the records, and, after the last place, the waiting list. */
export async function recordAccepted(
  tx: Transaction,
  context: UseCaseContext,
  accepted: ApplicationRow,
  job: JobRow,
  claimed: PlaceChange,
): Promise<void> {
  const now = context.clock.now();
  await agreePlacement(tx, context, accepted, job);
  await recordSteps(tx, [accepted], 'application.accept', actorOf(context), now);
  if (claimed.status !== 'FILLED') return;
  const waiting = await waitlistPending(tx, job.marketId, job.id, now);
  await recordSteps(tx, waiting, 'application.waitlist', actorOf(context), now);
}
