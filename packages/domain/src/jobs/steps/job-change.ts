import type { UseCaseContext } from '../../context/index.ts';
import { writeAuditEntry } from '../../audit/index.ts';
import type { Transaction } from '../../database/index.ts';
import { actsFor } from '../../employers/index.ts';
import { appendEvents } from '../../outbox/index.ts';
import { Refused, say, type Wording } from '../../shared/index.ts';
import { Job } from '../job.entity.ts';
import { refuseJob } from '../posting/job-refusals.ts';
import { afterMove, type JobMove, type JobStatus } from '../job-status.ts';
import { lockJob, type LockedJob } from '../job-store.ts';

/** What the caller sees of jobs whose public face changed; `job.changed` is for those that never were public. */
export type JobEventType = 'job.published' | 'job.updated' | 'job.removed' | 'job.changed';

const statusNames: Record<JobStatus, Wording> = {
  DRAFT: { 'zh-CN': '草稿', en: 'a draft' },
  IN_REVIEW: { 'zh-CN': '待审核', en: 'in review' },
  OPEN: { 'zh-CN': '招工中', en: 'open' },
  FILLED: { 'zh-CN': '已招满', en: 'filled' },
  CLOSED: { 'zh-CN': '已关闭', en: 'closed' },
  EXPIRED: { 'zh-CN': '已过期', en: 'expired' },
  REJECTED: { 'zh-CN': '未通过', en: 'rejected' },
  SUSPENDED: { 'zh-CN': '已暂停', en: 'suspended' },
};

/**
 * The job of the caller's market, and for persons and partners of an employer they act for, held until the transaction ends; refused
 * alike when it is somebody else's, elsewhere or nowhere.
 */
export async function lockOwnJob(
  tx: Transaction,
  context: UseCaseContext,
  id: string | null,
): Promise<LockedJob> {
  const { principal, market } = context;
  const job = id === null ? null : await lockJob(tx, market.id, id);
  const isOwn =
    job && (principal.kind === 'STAFF' || (await actsFor(tx, principal, market.id, job.employerId)));
  if (!isOwn) throw new Refused(refuseJob(context.language, 'JOB_NOT_FOUND', ['input', 'jobId']));
  return job;
}

/** The state a move leads to, or a refusal that names the state the job is in. */
export function assertMove(context: UseCaseContext, job: LockedJob, move: JobMove): JobStatus {
  const next = afterMove(job.status, move);
  if (next === null) throw wrongStatus(context, job);
  return next;
}

export function wrongStatus({ language }: UseCaseContext, job: LockedJob): Refused {
  const status = say(language, statusNames[job.status]);
  return new Refused(refuseJob(language, 'WRONG_STATUS', ['input', 'jobId'], { status }));
}

/** What a change does to what everybody sees. */
function eventTypeOf(before: JobStatus | null, after: JobStatus): JobEventType {
  if (after === 'OPEN') return before === 'OPEN' ? 'job.updated' : 'job.published';
  return before === 'OPEN' ? 'job.removed' : 'job.changed';
}

/** A change of a job: its columns, and how the audit trail names it. */
export interface JobChange {
  action: string;
  columns: Partial<Job>;
  detail?: Record<string, unknown>;
}

/** Writes a change with its audit entry and its event, all in the caller's transaction. */
export async function changeJob(
  tx: Transaction,
  context: UseCaseContext,
  job: LockedJob,
  change: JobChange,
): Promise<void> {
  const { marketId, id } = job;
  const status = change.columns.status ?? job.status;
  await tx.manager.update(Job, { marketId, id }, { ...change.columns, updatedAt: context.clock.now() });
  const detail = { from: job.status, to: status, ...change.detail };
  await writeAuditEntry(tx, context, { action: change.action, subjectType: 'job', subjectId: id, detail });
  await appendEvents(tx, [
    { marketId, type: eventTypeOf(job.status, status), subjectId: id, data: { status } },
  ]);
}
