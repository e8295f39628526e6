import { applyForJob, offerApplication } from '../applications/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import { principalOf } from './test-context.ts';
import type { TestWorker } from './people.factory.ts';

/** The worker applies by themselves; returns the application. */
export async function appliedTo(context: UseCaseContext, worker: TestWorker, jobId: string): Promise<string> {
  const input = { jobId, source: null, trackingCode: null, idempotencyKey: null };
  const { applicationId, userErrors } = await applyForJob({ ...context, principal: worker.principal }, input);
  if (applicationId === null) throw new Error(JSON.stringify(userErrors));
  return applicationId;
}

/** The worker applies, and a clerk offers the job for the employer. */
export async function offeredTo(context: UseCaseContext, worker: TestWorker, jobId: string): Promise<string> {
  const applicationId = await appliedTo(context, worker, jobId);
  const clerk = { ...context, principal: principalOf('CLERK', context.market.id) };
  const { userErrors } = await offerApplication(clerk, {
    applicationId,
    message: null,
    idempotencyKey: null,
  });
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  return applicationId;
}
