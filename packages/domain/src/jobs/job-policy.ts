import type { Parameters } from '../database/index.ts';
import { callerName, delegatedEmployers, whileActed } from '../parties/index.ts';
import { decide, may, type Action, type PartnerPrincipal, type Principal } from '../shared/index.ts';
import { afterMove, publicStatuses, type JobStatus } from './job-status.ts';

const quoted = (statuses: readonly JobStatus[]): string => statuses.map((status) => `'${status}'`).join(', ');

/** Everybody sees what was published and not taken back. */
export const isPublic = `published_at is not null and status in (${quoted(publicStatuses)})`;

/**
 * The condition that leaves the jobs a principal may see: staff all of their own market, persons and partners those of the
 * employers they act for, and everybody what is public.
 */
export function visibleTo(principal: Principal, parameters: Parameters): string {
  if (principal.kind === 'STAFF') return `(market_id = ${parameters.add(principal.marketId)} or ${isPublic})`;
  if (principal.kind === 'PARTNER' && readsJobs(principal)) {
    const market = `${parameters.add(principal.marketId)}::integer`;
    return `(${isPublic} or (market_id = ${market} and employer_id in (${delegatedEmployers(principal, parameters)})))`;
  }
  if (principal.kind !== 'PERSON') return isPublic;
  const own = `employer_id in (select m.employer_id from employer_members m
    where m.person_id = ${parameters.add(principal.personId)} and m.market_id = jobs.market_id)`;
  return `(${isPublic} or ${whileActed(principal, 'market_id', own, parameters)})`;
}

/** Whoever may write jobs sees what becomes of them. */
const readsJobs = ({ scopes }: PartnerPrincipal): boolean =>
  scopes.includes('jobs:read') || scopes.includes('jobs:write');

/** Jobs come into these states by being published: whose they are is no question of who may see them. */
const publishedStatuses: readonly JobStatus[] = ['OPEN', 'FILLED'];

/** Which jobs a list is of; all states without any. */
export interface ListedStates {
  statuses?: readonly JobStatus[] | null;
  externalReference?: string | null;
}

/** Whether a list, which without anything said is of open jobs, is the same for everybody. */
const isForEverybody = ({ statuses, externalReference }: ListedStates): boolean =>
  !externalReference && (!statuses || statuses.every((status) => publishedStatuses.includes(status)));

/** As `visibleTo`, for the jobs of a list: of what everybody sees alike nothing is asked of the caller. */
export const visibleInList = (list: ListedStates, principal: Principal, parameters: Parameters): string =>
  isForEverybody(list) ? isPublic : visibleTo(principal, parameters);

/** As `visibilityName`, of what `visibleInList` gave. */
export const listVisibilityName = (list: ListedStates, principal: Principal): string =>
  isForEverybody(list) ? 'public' : visibilityName(principal);

/** The part of a statement's name that says which condition `visibleTo` gave. */
export function visibilityName(principal: Principal): string {
  const seesMore =
    principal.kind === 'STAFF' ||
    principal.kind === 'PERSON' ||
    (principal.kind === 'PARTNER' && readsJobs(principal));
  if (!seesMore) return 'public';
  return callerName(principal);
}

/** Drafts' history, rule hits and decisions are the business of the market's staff and of whoever acts for the employer. */
export function maySeeInside(principal: Principal, job: { marketId: number }, actsForIt: boolean): boolean {
  return actsForIt || (principal.kind === 'STAFF' && principal.marketId === job.marketId);
}

/** The agency's own number is the business of its partner, of the market's staff, and of the employer's members. */
export function maySeeReference(
  principal: Principal,
  job: { marketId: number; partnerId: string | null },
  isMember: boolean,
): boolean {
  if (principal.kind === 'PARTNER') return principal.partnerId === job.partnerId;
  return isMember || (principal.kind === 'STAFF' && principal.marketId === job.marketId);
}

export const jobActions = ['UPDATE', 'SUBMIT', 'REVIEW', 'CLOSE'] as const;
/** What a caller may do with a job as it stands. */
export type JobAction = (typeof jobActions)[number];

/** A text can be changed while it is a draft, waits, or is on the board. */
export const updatableStatuses: readonly JobStatus[] = ['DRAFT', 'IN_REVIEW', 'OPEN', 'FILLED'];

/** What the principal may do with the job now; whoever acts for its employer does what clerks do for others. */
export function allowedActions(
  principal: Principal,
  job: { marketId: number; status: JobStatus },
  actsForIt: boolean,
): JobAction[] {
  const { marketId, status } = job;
  const mayChange = (action: Action): boolean => {
    const decision = decide(principal, action, { marketId });
    return decision === 'ALLOWED' || (decision === 'IF_OWN' && actsForIt);
  };
  const allowed: Record<JobAction, boolean> = {
    UPDATE: mayChange('job.update') && updatableStatuses.includes(status),
    SUBMIT: mayChange('job.submit') && afterMove(status, 'submit') !== null,
    REVIEW: may(principal, 'job.review', marketId) && afterMove(status, 'approve') !== null,
    CLOSE: mayChange('job.close') && afterMove(status, 'close') !== null,
  };
  return jobActions.filter((action) => allowed[action]);
}
