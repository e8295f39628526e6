import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { wordedHits } from '../../posting-rules/index.ts';
import { assertMay, newId, Refused, type StaffPrincipal } from '../../shared/index.ts';
import { assertMove, changeJob, lockOwnJob } from './job-change.ts';
import { refusedAsOutcome, type JobOutcome } from '../posting/job-outcome.ts';
import { refuseJob } from '../posting/job-refusals.ts';
import { JobReview, type ReviewDecision } from '../job-review.entity.ts';
import { blockingRules } from '../posting/job-rules.ts';
import type { JobMove } from '../job-status.ts';
import type { LockedJob } from '../job-store.ts';
import type { Job } from '../job.entity.ts';
import { needColumns } from '../language-need.ts';
import { decideNeeds, type NeedDecision } from './decide-needs.ts';
import { assertNotStale } from './submit-job.ts';

export interface ReviewJobInput {
  /** Null when the id given is none of a job. */
  jobId: string | null;
  decision: ReviewDecision;
  /** Owed when returning or rejecting. */
  note: string | null;
  /** Of the languages that the posting says it needs; approving owes one for each that waits. */
  languageNeeds?: readonly NeedDecision[];
}

const moveOf: Record<ReviewDecision, JobMove> = { APPROVE: 'approve', RETURN: 'return', REJECT: 'reject' };

/**
 * A reviewer's decision: onto the board, back to its author with a note, or no. Setting a BLOCK rule aside takes a
 * second person: whoever submitted it cannot approve it. Throws AccessDenied.
 */
export async function reviewJob(context: UseCaseContext, input: ReviewJobInput): Promise<JobOutcome> {
  assertMay(context.principal, 'job.review', context.market.id);
  return refusedAsOutcome(() => context.db.transaction((tx) => review(tx, context, input)));
}

async function review(tx: Transaction, context: UseCaseContext, input: ReviewJobInput): Promise<JobOutcome> {
  const job = await lockOwnJob(tx, context, input.jobId);
  const status = assertMove(context, job, moveOf[input.decision]);
  const note = input.note?.trim() || null;
  const overriddenRules = input.decision === 'APPROVE' ? blockingRules(job.ruleHits) : [];
  assertDecidable(context, job, { ...input, note }, overriddenRules);
  const decisions = input.languageNeeds ?? [];
  const needs = decideNeeds(context, job, input.decision, decisions);
  await recordReview(tx, context, job, { ...input, note, overriddenRules });
  const published = input.decision === 'APPROVE' ? publication(context, job) : { overrideReason: null };
  await changeJob(tx, context, job, {
    action: 'job.review',
    columns: { status, ...published, ...needColumns(needs) },
    detail: {
      decision: input.decision,
      overriddenRules,
      ...(decisions.length > 0 ? { languageNeeds: needs } : {}),
    },
  });
  return { jobId: job.id, ruleHits: [], userErrors: [] };
}

function assertDecidable(
  context: UseCaseContext,
  job: LockedJob,
  input: ReviewJobInput,
  overridden: string[],
): void {
  const { language, principal } = context;
  if (input.decision !== 'APPROVE') {
    if (input.note === null) throw new Refused(refuseJob(language, 'NOTE_REQUIRED', ['input', 'note']));
    return;
  }
  assertNotStale(context, job);
  const isSubmitter = job.submittedBy === (principal as StaffPrincipal).staffId;
  if (overridden.length > 0 && isSubmitter)
    throw new Refused(refuseJob(language, 'NEEDS_SECOND_PERSON', ['input', 'jobId']));
}

type Decided = Pick<JobReview, 'decision' | 'note' | 'overriddenRules'>;

async function recordReview(
  tx: Transaction,
  context: UseCaseContext,
  job: LockedJob,
  decided: Decided,
): Promise<void> {
  await tx.manager.insert(JobReview, {
    marketId: job.marketId,
    id: newId(),
    jobId: job.id,
    decision: decided.decision,
    note: decided.note,
    overriddenRules: decided.overriddenRules,
    reviewerId: (context.principal as StaffPrincipal).staffId,
    ruleHits: wordedHits(job.ruleHits, 'zh-CN'),
    decidedAt: context.clock.now(),
  });
}

/** A job that was on the board before keeps its place among the newest. */
function publication({ clock }: UseCaseContext, job: LockedJob): Partial<Job> {
  const full = job.placedCount >= job.headcount ? { status: 'FILLED' as const } : {};
  if (job.publishedAt) return full;
  const now = clock.now();
  return { publishedAt: now, listedAt: now, ...full };
}
