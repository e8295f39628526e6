import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import type { JobRow } from '../jobs/index.ts';
import { newId } from '../shared/index.ts';
import { payBy } from './pay-by.ts';
import { countPlacement } from './placement-store.ts';
import { Placement } from './placement.entity.ts';
import { recordPlacement } from './record-placement.ts';

/** Who works for whom, by which application. */
export interface Agreed {
  marketId: number;
  id: string;
  workerId: string;
  employerId: string;
}

/** Makes the placement of an application that was just accepted: the posting's days, and the least that it promised. */
export async function agreePlacement(
  tx: Transaction,
  context: UseCaseContext,
  application: Agreed,
  job: JobRow,
): Promise<void> {
  const now = context.clock.now();
  const { marketId, workerId, employerId } = application;
  const placement = {
    ...{ marketId, id: newId(), applicationId: application.id, jobId: job.id, workerId, employerId },
    ...{ status: 'AGREED' as const, startsOn: job.startsOn, endsOn: job.endsOn },
    ...{ wageAmount: job.wageMin, wageUnit: job.wageUnit },
    ...{ payBy: payBy(job.settlement, job.startsOn, job.endsOn), createdAt: now, changedAt: now },
  };
  await tx.manager.insert(Placement, placement);
  await countPlacement(tx, placement, 1);
  await recordPlacement(tx, context, placement, 'placement.agree');
}
