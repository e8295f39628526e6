import type { Parameters } from '../database/index.ts';
import { may, type Principal } from '../shared/index.ts';
import { afterMove, publicStatuses, type JobStatus } from './job-status.ts';

const quoted = (statuses: readonly JobStatus[]): string => statuses.map((status) => `'${status}'`).join(', ');

/** Everybody sees what was published and not taken back. */
const isPublic = `published_at is not null and status in (${quoted(publicStatuses)})`;

/** The condition that leaves the jobs a principal may see: staff all of their own market, others what is public. */
export function visibleTo(principal: Principal, parameters: Parameters): string {
  if (principal.kind !== 'STAFF') return isPublic;
  return `(market_id = ${parameters.add(principal.marketId)} or ${isPublic})`;
}

/** The part of a statement's name that says which condition `visibleTo` gave. */
export const visibilityName = (principal: Principal): string =>
  principal.kind === 'STAFF' ? 'staff' : 'public';

/** Drafts' history, rule hits and decisions are the market's own business. */
export function maySeeInside(principal: Principal, job: { marketId: number }): boolean {
  return principal.kind === 'STAFF' && principal.marketId === job.marketId;
}

export const jobActions = ['UPDATE', 'SUBMIT', 'REVIEW', 'CLOSE'] as const;
/** What a caller may do with a job as it stands. */
export type JobAction = (typeof jobActions)[number];

/** A text can be changed while it is a draft, waits, or is on the board. */
export const updatableStatuses: readonly JobStatus[] = ['DRAFT', 'IN_REVIEW', 'OPEN', 'FILLED'];

/** What the principal may do with the job now. */
export function allowedActions(
  principal: Principal,
  job: { marketId: number; status: JobStatus },
): JobAction[] {
  const { marketId, status } = job;
  const allowed: Record<JobAction, boolean> = {
    UPDATE: may(principal, 'job.update', marketId) && updatableStatuses.includes(status),
    SUBMIT: may(principal, 'job.submit', marketId) && afterMove(status, 'submit') !== null,
    REVIEW: may(principal, 'job.review', marketId) && afterMove(status, 'approve') !== null,
    CLOSE: may(principal, 'job.close', marketId) && afterMove(status, 'close') !== null,
  };
  return jobActions.filter((action) => allowed[action]);
}
