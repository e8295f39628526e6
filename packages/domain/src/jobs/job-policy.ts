import type { Parameters } from '../database/index.ts';
import { callerName, whileActed } from '../parties/index.ts';
import { may, type Action, type Principal } from '../shared/index.ts';
import { afterMove, publicStatuses, type JobStatus } from './job-status.ts';

const quoted = (statuses: readonly JobStatus[]): string => statuses.map((status) => `'${status}'`).join(', ');

/** Everybody sees what was published and not taken back. */
const isPublic = `published_at is not null and status in (${quoted(publicStatuses)})`;

/**
 * The condition that leaves the jobs a principal may see: staff all of their own market, a person those of the employers
 * they act for, and everybody what is public.
 */
export function visibleTo(principal: Principal, parameters: Parameters): string {
  if (principal.kind === 'STAFF') return `(market_id = ${parameters.add(principal.marketId)} or ${isPublic})`;
  if (principal.kind !== 'PERSON') return isPublic;
  const own = `employer_id in (select m.employer_id from employer_members m
    where m.person_id = ${parameters.add(principal.personId)} and m.market_id = jobs.market_id)`;
  return `(${isPublic} or ${whileActed(principal, 'market_id', own, parameters)})`;
}

/** The part of a statement's name that says which condition `visibleTo` gave. */
export function visibilityName(principal: Principal): string {
  if (principal.kind === 'ANONYMOUS') return 'public';
  return callerName(principal);
}

/** Drafts' history, rule hits and decisions are the business of the market's staff and of the employer's members. */
export function maySeeInside(principal: Principal, job: { marketId: number }, isMember: boolean): boolean {
  return isMember || (principal.kind === 'STAFF' && principal.marketId === job.marketId);
}

export const jobActions = ['UPDATE', 'SUBMIT', 'REVIEW', 'CLOSE'] as const;
/** What a caller may do with a job as it stands. */
export type JobAction = (typeof jobActions)[number];

/** A text can be changed while it is a draft, waits, or is on the board. */
export const updatableStatuses: readonly JobStatus[] = ['DRAFT', 'IN_REVIEW', 'OPEN', 'FILLED'];

/** What the principal may do with the job now; members of its employer do what clerks do for others. */
export function allowedActions(
  principal: Principal,
  job: { marketId: number; status: JobStatus },
  isMember: boolean,
): JobAction[] {
  const { marketId, status } = job;
  const mayChange = (action: Action): boolean => isMember || may(principal, action, marketId);
  const allowed: Record<JobAction, boolean> = {
    UPDATE: mayChange('job.update') && updatableStatuses.includes(status),
    SUBMIT: mayChange('job.submit') && afterMove(status, 'submit') !== null,
    REVIEW: may(principal, 'job.review', marketId) && afterMove(status, 'approve') !== null,
    CLOSE: mayChange('job.close') && afterMove(status, 'close') !== null,
  };
  return jobActions.filter((action) => allowed[action]);
}
