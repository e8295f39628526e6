import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { freePlace } from '../../jobs/index.ts';
import { cancelPlacement, countPlacement, recordPlacement } from '../../placements/index.ts';
import { lockWorker } from '../../workers/index.ts';
import {
  actorOf,
  refusedAsApplicationOutcome,
  wrongApplicationStatus,
  type ApplicationOutcome,
} from '../application-outcome.ts';
import { isReason, refuseApplication } from '../application-refusals.ts';
import type { ApplicationRow } from '../application-row.ts';
import { movableFrom } from '../application-status.ts';
import { liveApplicationsOf, moveApplication, moveUpWaiting } from '../application-store.ts';
import { recordSteps } from '../record-steps.ts';
import { applicationNow, workersApplication } from './workers-application.ts';

export interface WithdrawApplicationInput {
  /** Null when the id given is none of an application. */
  applicationId: string | null;
  /** One of applicationReasons; null when nothing is said. */
  reason: string | null;
}

/**
 * The worker drops out, or staff that acts for them. A place that was agreed is given back, and who waits longest moves up.
 * Withdrawn twice, it is answered alike. Throws AccessDenied.
 */
export function withdrawApplication(
  context: UseCaseContext,
  { applicationId, reason }: WithdrawApplicationInput,
): Promise<ApplicationOutcome> {
  return refusedAsApplicationOutcome(async () => {
    const seen = await workersApplication(context.db, context, applicationId);
    if (reason !== null && !isReason(reason)) {
      const refusal = refuseApplication(context.language, 'REASON_UNKNOWN', ['input', 'reason']);
      return { applicationId: null, userErrors: [refusal] };
    }
    return context.db.transaction((tx) => withdraw(tx, context, seen, reason));
  });
}

async function withdraw(
  tx: Transaction,
  context: UseCaseContext,
  seen: ApplicationRow,
  reason: string | null,
): Promise<ApplicationOutcome> {
  const { marketId, id, jobId } = seen;
  await lockWorker(tx, marketId, seen.workerId);
  const application = await applicationNow(tx, seen);
  if (application.status === 'WITHDRAWN') return { applicationId: id, userErrors: [] };
  const now = context.clock.now();
  const wasPlaced = application.status === 'ACCEPTED';
  if (wasPlaced) await giveBack(tx, context, application);
  const from = wasPlaced
    ? (['ACCEPTED'] as const)
    : movableFrom('withdraw').filter((at) => at !== 'ACCEPTED');
  const columns = { reason: reason ?? 'OTHER', reasonShared: true };
  const withdrawn = await moveApplication(tx, application, from, 'WITHDRAWN', now, columns);
  if (!withdrawn) throw wrongApplicationStatus(context, application.status);
  await recordSteps(tx, [withdrawn], 'application.withdraw', actorOf(context), now);
  const moved = wasPlaced ? await moveUpWaiting(tx, marketId, jobId, now) : [];
  await recordSteps(tx, moved, 'application.moveUp', actorOf(context), now);
  return { applicationId: id, userErrors: [] };
}

/** Drops a worker out of whatever they applied for, for who is leaving; returns how many. Throws Refused for work that has begun. */
export async function withdrawAll(
  tx: Transaction,
  context: UseCaseContext,
  { marketId, id }: { marketId: number; id: string },
): Promise<number> {
  const live = await liveApplicationsOf(tx, marketId, id);
  for (const application of live) await withdraw(tx, context, application, 'OTHER');
  return live.length;
}

/** A placement that has begun cannot be taken back: that is a matter of attendance. */
async function giveBack(
  tx: Transaction,
  context: UseCaseContext,
  application: ApplicationRow,
): Promise<void> {
  const { marketId, id, jobId } = application;
  const now = context.clock.now();
  await freePlace(tx, marketId, jobId, now);
  const placement = await cancelPlacement(tx, marketId, id, now);
  if (!placement) throw wrongApplicationStatus(context, application.status);
  await countPlacement(tx, placement, -1);
  await recordPlacement(tx, context, placement, 'placement.cancel');
}
