import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { hasBlock, wordedHits } from '../../posting-rules/index.ts';
import { assertMayOwn, handOf, may, Refused } from '../../shared/index.ts';
import { assertMove, changeJob, lockOwnJob } from './job-change.ts';
import { refusedAsOutcome, type JobOutcome } from '../posting/job-outcome.ts';
import { refuseJob } from '../posting/job-refusals.ts';
import type { LockedJob } from '../job-store.ts';

export interface SubmitJobInput {
  /** Null when the id given is none of a job. */
  jobId: string | null;
  /** Why it shall go to review in spite of a BLOCK hit; another person has to approve it then. */
  overrideReason: string | null;
}

/** Sends a draft to review. A BLOCK hit is refused unless the caller may override and says why. Throws AccessDenied. */
export async function submitJob(context: UseCaseContext, input: SubmitJobInput): Promise<JobOutcome> {
  assertMayOwn(context.principal, 'job.submit', context.market.id);
  return refusedAsOutcome(() => context.db.transaction((tx) => submit(tx, context, input)));
}

async function submit(tx: Transaction, context: UseCaseContext, input: SubmitJobInput): Promise<JobOutcome> {
  const job = await lockOwnJob(tx, context, input.jobId);
  const status = assertMove(context, job, 'submit');
  const ruleHits = wordedHits(job.ruleHits, context.language);
  const overrideReason = input.overrideReason?.trim() || null;
  const blocked = hasBlock(job.ruleHits);
  if (blocked && overrideReason === null) {
    return {
      jobId: job.id,
      ruleHits,
      userErrors: [refuseJob(context.language, 'RULE_BLOCKED', ['input', 'jobId'])],
    };
  }
  assertNotStale(context, job);
  if (blocked) assertMayOverride(context);
  const now = context.clock.now();
  const actorId = handOf(context.principal).id;
  const override = blocked ? overrideReason : null;
  await changeJob(tx, context, job, {
    action: 'job.submit',
    columns: { status, submittedAt: now, submittedBy: actorId, overrideReason: override },
    detail: override === null ? {} : { overrides: true },
  });
  return { jobId: job.id, ruleHits, userErrors: [] };
}

/** A posting that has run out cannot go to the board: its expiry is to be moved first. */
export function assertNotStale({ clock, language }: UseCaseContext, job: LockedJob): void {
  if (job.expiresAt > clock.now()) return;
  throw new Refused(refuseJob(language, 'JOB_EXPIRED', ['input', 'jobId']));
}

function assertMayOverride({ principal, market, language }: UseCaseContext): void {
  if (may(principal, 'job.override', market.id)) return;
  throw new Refused(refuseJob(language, 'OVERRIDE_NOT_ALLOWED', ['input', 'overrideReason']));
}
