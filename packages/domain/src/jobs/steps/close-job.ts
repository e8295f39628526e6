import type { UseCaseContext } from '../../context/index.ts';
import { assertMayOwn } from '../../shared/index.ts';
import { assertMove, changeJob, lockOwnJob } from './job-change.ts';
import { refusedAsOutcome, type JobOutcome } from '../posting/job-outcome.ts';

export interface CloseJobInput {
  /** Null when the id given is none of a job. */
  jobId: string | null;
  reason: string | null;
}

/** Takes a job off the board, or ends a draft. What was agreed with people already placed stands. Throws AccessDenied. */
export async function closeJob(context: UseCaseContext, input: CloseJobInput): Promise<JobOutcome> {
  assertMayOwn(context.principal, 'job.close', context.market.id);
  return refusedAsOutcome(() =>
    context.db.transaction(async (tx) => {
      const job = await lockOwnJob(tx, context, input.jobId);
      const status = assertMove(context, job, 'close');
      const closeReason = input.reason?.trim().slice(0, 200) || null;
      await changeJob(tx, context, job, {
        action: 'job.close',
        columns: { status, closedAt: context.clock.now(), closeReason },
      });
      return { jobId: job.id, ruleHits: [], userErrors: [] };
    }),
  );
}
