import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { employersByKeys } from '../../employers/index.ts';
import { hasBlock, wordedHits } from '../../posting-rules/index.ts';
import { assertMayOwn, may, Refused } from '../../shared/index.ts';
import { checkDraft } from './check-draft.ts';
import { changeJob, lockOwnJob, wrongStatus } from '../steps/job-change.ts';
import { assertReferenceFree } from './external-reference.ts';
import { draftColumns, shiftRows } from './job-columns.ts';
import type { JobDraft } from './job-draft.ts';
import { refusedAsOutcome, type JobOutcome } from './job-outcome.ts';
import { updatableStatuses } from '../job-policy.ts';
import { refuseJob } from './job-refusals.ts';
import { findInDraft } from './job-rules.ts';
import { JobShift } from '../job-shift.entity.ts';
import { afterMove, type JobStatus } from '../job-status.ts';
import { shiftsByJobKeys, type LockedJob } from '../job-store.ts';
import { needsAfter, waitingNeeds } from '../language-need.ts';

/** The fields to change; what is left out stays. */
export interface UpdateJobInput {
  /** Null when the id given is none of a job. */
  jobId: string | null;
  changes: Partial<JobDraft>;
}

/** What a reader decides by: changing it on the board means that a reviewer looks again. */
const reviewedFields: readonly (keyof JobDraft)[] = [
  'title',
  'description',
  'occupationCode',
  'wage',
  'settlement',
  'place',
  'startsOn',
  'endsOn',
  'benefits',
  'languageNeeds',
];

/**
 * Changes a draft, a waiting or a published job. A new text with a BLOCK hit is refused and nothing changes, except that
 * drafts keep it. On the board, a change of what workers decide by goes to review again unless the caller is a
 * reviewer. Throws AccessDenied.
 */
export async function updateJob(context: UseCaseContext, input: UpdateJobInput): Promise<JobOutcome> {
  assertMayOwn(context.principal, 'job.update', context.market.id);
  return refusedAsOutcome(() => context.db.transaction((tx) => update(tx, context, input)));
}

async function update(tx: Transaction, context: UseCaseContext, input: UpdateJobInput): Promise<JobOutcome> {
  const job = await lockOwnJob(tx, context, input.jobId);
  if (!updatableStatuses.includes(job.status)) throw wrongStatus(context, job);
  const draft = await changedDraft(tx, job, input.changes);
  assertSound(context, job, draft, input.changes);
  const { externalReference } = draft;
  await assertReferenceFree(tx, context, { ...job, externalReference });
  const employer = (await employersByKeys(tx, [job.marketId], [job.employerId]))[0]!;
  const findings = findInDraft(context, draft, employer);
  const ruleHits = wordedHits(findings, context.language);
  if (job.status !== 'DRAFT' && hasBlock(findings) && job.overrideReason === null) {
    return {
      jobId: job.id,
      ruleHits,
      userErrors: [refuseJob(context.language, 'RULE_BLOCKED_NOT_SAVED', null)],
    };
  }
  const changed = changedFields(input.changes);
  const status = statusAfter(context, job, draft, changed);
  const fields = draftColumns(context, draft, employer, job.number, job.languageNeeds);
  const columns = { ...fields, ruleHits: findings, status };
  if (input.changes.shifts) await replaceShifts(tx, job, draft);
  const submission =
    status === 'IN_REVIEW' && job.status !== 'IN_REVIEW' ? { submittedAt: context.clock.now() } : {};
  await changeJob(tx, context, job, {
    action: 'job.update',
    columns: { ...columns, ...submission },
    detail: { changed },
  });
  return { jobId: job.id, ruleHits, userErrors: [] };
}

const changedFields = (changes: Partial<JobDraft>): (keyof JobDraft)[] =>
  (Object.keys(changes) as (keyof JobDraft)[]).filter((field) => changes[field] !== undefined);

async function changedDraft(tx: Transaction, job: LockedJob, changes: Partial<JobDraft>): Promise<JobDraft> {
  const shifts = await shiftsByJobKeys(tx, [job.marketId], [job.id]);
  const { longitude, latitude } = job;
  const location = longitude === null || latitude === null ? null : { longitude, latitude };
  const current: JobDraft = {
    ...job,
    wage: { min: job.wageMin, max: job.wageMax, unit: job.wageUnit },
    place: { address: job.address, divisionCode: job.divisionCode, location },
    shifts: shifts.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
  };
  const present = Object.fromEntries(changedFields(changes).map((field) => [field, changes[field]]));
  return pickDraft({ ...current, ...present });
}

/** Only the fields of a draft: the row it came from has more. */
function pickDraft(draft: JobDraft): JobDraft {
  const { title, description, occupationCode, skillIds, headcount, wage, settlement, place } = draft;
  const { startsOn, endsOn, shifts, expiresAt, benefits, languageNeeds, urgent, externalReference } = draft;
  const what = { title, description, occupationCode, skillIds, headcount, wage, settlement, place };
  return { ...what, startsOn, endsOn, shifts, expiresAt, benefits, languageNeeds, urgent, externalReference };
}

/** Refuses what is wrong with the result; days that passed since the posting are only refused when they are changed. */
function assertSound(
  context: UseCaseContext,
  job: LockedJob,
  draft: JobDraft,
  changes: Partial<JobDraft>,
): void {
  const unchangedDay = changes.startsOn === undefined || changes.startsOn === job.startsOn;
  const refusals = checkDraft(context, draft).filter(
    ({ code }) => !(unchangedDay && code === 'STARTS_IN_PAST'),
  );
  if (draft.headcount < job.placedCount) {
    const values = { placed: job.placedCount };
    refusals.push(refuseJob(context.language, 'HEADCOUNT_BELOW_PLACED', ['input', 'headcount'], values));
  }
  if (refusals.length > 0) throw new Refused(...refusals);
}

/**
 * On the board a change that workers decide by goes to review again, and so does a need of a language that waits, whoever stated
 * it; more or fewer places may open or fill it.
 */
function statusAfter(
  context: UseCaseContext,
  job: LockedJob,
  draft: JobDraft,
  changed: (keyof JobDraft)[],
): JobStatus {
  const isReviewer = may(context.principal, 'job.review', job.marketId);
  const isReviewed = changed.some((field) => reviewedFields.includes(field));
  const waits = waitingNeeds(needsAfter(draft.languageNeeds, job.languageNeeds)).length > 0;
  const move =
    (isReviewed && !isReviewer) || waits ? 'revise' : draft.headcount > job.placedCount ? 'reopen' : 'fill';
  return afterMove(job.status, move) ?? job.status;
}

async function replaceShifts(tx: Transaction, { marketId, id }: LockedJob, draft: JobDraft): Promise<void> {
  await tx.manager.delete(JobShift, { marketId, jobId: id });
  if (draft.shifts.length > 0) await tx.manager.insert(JobShift, shiftRows(marketId, id, draft));
}
