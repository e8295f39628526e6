import { writeAuditEntry } from '../audit/index.ts';
import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { actsFor } from '../employers/index.ts';
import { lockVisibleJob, type JobRow } from '../jobs/index.ts';
import { assertMayOwn, handOf, orRefused, Refused, type Refusal } from '../shared/index.ts';
import { announceHire, beginHire, endHire, lockHire, lockOfferedJob } from './hire-store.ts';
import { refuseInstantHire } from './instant-refusals.ts';
import { endOffers } from './offers/offer-store.ts';

export interface InstantHireInput {
  /** Null when the id given is none of a job. */
  jobId: string | null;
}

/** How it ended: the job's key, and what the caller can mend. */
export interface InstantHireOutcome {
  jobId: string | null;
  userErrors: Refusal[];
}

type Step = (tx: Transaction, context: UseCaseContext, job: JobRow) => Promise<void>;

async function withOwnJob(
  context: UseCaseContext,
  { jobId }: InstantHireInput,
  step: Step,
): Promise<InstantHireOutcome> {
  assertMayOwn(context.principal, 'job.hireInstantly', context.market.id);
  return orRefused<InstantHireOutcome>({ jobId: null }, () =>
    context.db.transaction(async (tx) => {
      const job = await ownJob(tx, context, jobId);
      await step(tx, context, job);
      return { jobId: job.id, userErrors: [] };
    }),
  );
}

/** The job of an employer the caller acts for, or for staff of their market, held; anybody else's is not there. */
async function ownJob(tx: Transaction, context: UseCaseContext, id: string | null): Promise<JobRow> {
  const { principal, market } = context;
  const job = await lockVisibleJob(tx, principal, market.id, id);
  const isOwn =
    job && (principal.kind === 'STAFF' || (await actsFor(tx, principal, market.id, job.employerId)));
  if (!isOwn) throw refused(context, 'JOB_NOT_FOUND');
  return job;
}

const refused = ({ language }: UseCaseContext, code: Parameters<typeof refuseInstantHire>[1]): Refused =>
  new Refused(refuseInstantHire(language, code, ['input', 'jobId']));

/**
 * Begins to offer an open job in waves, urgent or not, also one whose waves somebody has stopped. Begun twice, it is
 * begun once. Throws AccessDenied.
 */
export const startInstantHire = (
  context: UseCaseContext,
  input: InstantHireInput,
): Promise<InstantHireOutcome> => withOwnJob(context, input, start);

async function start(tx: Transaction, context: UseCaseContext, row: JobRow): Promise<void> {
  const { marketId, id, employerId } = row;
  const job = (await lockOfferedJob(tx, marketId, id))!;
  if (job.status !== 'OPEN' || job.isOver) throw refused(context, 'JOB_NOT_OPEN');
  const hire = await beginHire(tx, marketId, id, handOf(context.principal).id);
  if (!hire) return;
  await record(tx, context, id, 'instantHire.start');
  await announceHire(tx, { marketId, jobId: id, employerId }, 'RUNNING');
}

/** Takes every open offer of a job back, and makes no more. Stopped twice, it is stopped once. Throws AccessDenied. */
export const stopInstantHire = (
  context: UseCaseContext,
  input: InstantHireInput,
): Promise<InstantHireOutcome> => withOwnJob(context, input, stop);

async function stop(tx: Transaction, context: UseCaseContext, row: JobRow): Promise<void> {
  const { marketId, id, employerId } = row;
  const hire = await lockHire(tx, marketId, id);
  if (!hire) throw refused(context, 'INSTANT_HIRE_NOT_STARTED');
  if (hire.status === 'STOPPED') return;
  await endOffers(tx, marketId, id, 'RECALLED');
  await endHire(tx, { marketId, jobId: id, employerId }, 'STOPPED');
  await record(tx, context, id, 'instantHire.stop');
}

const record = (tx: Transaction, context: UseCaseContext, subjectId: string, action: string) =>
  writeAuditEntry(tx, context, { action, subjectType: 'job', subjectId });
