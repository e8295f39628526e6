import { assertConsent } from '../../consents/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { claimPlace, type JobRow } from '../../jobs/index.ts';
import { overlappingJobNumber } from '../../placements/index.ts';
import { newId, Refused, staffIdOf } from '../../shared/index.ts';
import type { WorkerRow } from '../../workers/index.ts';
import { refuseApplication } from '../application-refusals.ts';
import type { ApplicationRow } from '../application-row.ts';
import {
  countApplication,
  insertApplication,
  lastApplication,
  moveApplication,
} from '../application-store.ts';
import { assertOldEnough } from './old-enough.ts';
import { recordAccepted } from './record-accepted.ts';

/** Who was placed, and whether that was the last place. */
export interface Dispatched {
  applicationId: string;
  isFilled: boolean;
}

/** From where somebody who is asked may be placed: they may have applied by themselves meanwhile. */
const live = ['SUBMITTED', 'WAITLISTED', 'SHORTLISTED', 'OFFERED'] as const;

/**
 * Places a worker who was asked and said yes, in the caller's transaction, the worker being held: by the same rules and
 * with the same records as an accepted offer. Null when no place is left. Throws Refused for what speaks against it.
 */
export async function acceptDispatch(
  tx: Transaction,
  context: UseCaseContext,
  worker: WorkerRow,
  job: JobRow,
  path: readonly string[],
): Promise<Dispatched | null> {
  const { language, clock } = context;
  const refused = (...[code, values]: Refusing) =>
    new Refused(refuseApplication(language, code, path, values));
  assertConsent(language, worker.consents, 'SERVICE_RECORDS');
  await assertOldEnough(tx, context, worker, job, path);
  const overlap = await overlappingJobNumber(tx, job.marketId, worker.id, job);
  if (overlap) throw refused('PLACEMENT_OVERLAP', { number: overlap });
  const before = await lastApplication(tx, job.marketId, job.id, worker.id);
  if (before?.status === 'REFUSED') throw refused('APPLICATION_REFUSED_BEFORE');
  if (before?.status === 'ACCEPTED') return { applicationId: before.id, isFilled: false };
  const now = clock.now();
  const claimed = await claimPlace(tx, job.marketId, job.id, now);
  if (!claimed) return null;
  const moved = before && (await moveApplication(tx, before, live, 'ACCEPTED', now));
  const application = moved ?? (await insertAccepted(tx, context, worker, job));
  await recordAccepted(tx, context, application, job, claimed);
  return { applicationId: application.id, isFilled: claimed.status === 'FILLED' };
}

type Refusing = [Parameters<typeof refuseApplication>[1], Record<string, string>?];

async function insertAccepted(
  tx: Transaction,
  { clock, principal }: UseCaseContext,
  worker: WorkerRow,
  { marketId, id: jobId, employerId }: JobRow,
): Promise<ApplicationRow> {
  const now = clock.now();
  const row = {
    ...{ marketId, id: newId(), jobId, workerId: worker.id, employerId },
    ...{ status: 'ACCEPTED' as const, source: 'DISPATCH' as const, trackingCode: null },
    ...{ appliedBy: staffIdOf(principal), appliedAt: now },
  };
  await insertApplication(tx, row);
  await countApplication(tx, row);
  const unset = { changedAt: now, offerMessage: null, offerEndsAt: null, reason: null, reasonShared: false };
  return { ...row, ...unset };
}
