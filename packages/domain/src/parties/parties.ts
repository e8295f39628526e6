import type { Parameters } from '../database/index.ts';
import { may, type PartnerPrincipal, type Principal } from '../shared/index.ts';
import { delegatedEmployers } from './delegations.ts';
import { callerName, whileActed } from './while-acted.ts';

/** Tables whose rows are between a worker and an employer. */
type BetweenBoth = 'applications' | 'placements';

/**
 * The condition that leaves the rows a principal may see: staff with the right those of their market, a person their own
 * as a worker and those of employers they act for, partners those of employers delegated to them, nobody else any. Where
 * all rows are of one worker whose row the statement has, as `worker`, that row is not looked for again.
 */
export function visibleToParties(
  table: BetweenBoth,
  principal: Principal,
  parameters: Parameters,
  worker?: string,
): string {
  if (principal.kind === 'STAFF') {
    const sees = may(principal, 'application.read', principal.marketId);
    return sees ? `${table}.market_id = ${parameters.add(principal.marketId)}` : 'false';
  }
  if (principal.kind === 'PARTNER')
    return readsApplications(principal) ? ofDelegated(table, principal, parameters) : 'false';
  if (principal.kind !== 'PERSON') return 'false';
  const person = parameters.add(principal.personId);
  const asWorker = worker
    ? `${worker}.person_id = ${person}`
    : `${table}.worker_id in (select w.id from workers w
      where w.person_id = ${person} and w.market_id = ${table}.market_id)`;
  const own = `(${asWorker}
    or ${table}.employer_id in (select m.employer_id from employer_members m
      where m.person_id = ${person} and m.market_id = ${table}.market_id))`;
  return whileActed(principal, `${table}.market_id`, own, parameters);
}

/** Whoever may decide on applications sees them. */
export const readsApplications = ({ scopes }: PartnerPrincipal): boolean =>
  scopes.includes('applications:read') || scopes.includes('applications:write');

function ofDelegated(table: string, principal: PartnerPrincipal, parameters: Parameters): string {
  return `(${table}.market_id = ${parameters.add(principal.marketId)}::integer
    and ${table}.employer_id in (${delegatedEmployers(principal, parameters)}))`;
}

/** The condition that tells whether the principal acts for the row's employer. */
export function actsForEmployer(table: BetweenBoth, principal: Principal, parameters: Parameters): string {
  if (principal.kind === 'PARTNER' && !readsApplications(principal)) return 'false';
  return actsForEmployerOf(table, principal, parameters);
}

/** Which condition `visibleToParties` gave, for the name of a statement. */
export function partyVisibilityName(principal: Principal): string {
  if (principal.kind === 'PARTNER') return readsApplications(principal) ? 'partner' : 'none';
  if (principal.kind !== 'STAFF') return callerName(principal);
  return may(principal, 'application.read', principal.marketId) ? 'staff' : 'none';
}

/** The condition that tells whether the principal acts for the employer of a row, as a member or as a partner it is delegated to. */
export function actsForEmployerOf(alias: string, principal: Principal, parameters: Parameters): string {
  if (principal.kind === 'PARTNER') return ofDelegated(alias, principal, parameters);
  if (principal.kind !== 'PERSON') return 'false';
  const acts = `exists (select from employer_members m where m.market_id = ${alias}.market_id
    and m.employer_id = ${alias}.employer_id and m.person_id = ${parameters.add(principal.personId)})`;
  return whileActed(principal, `${alias}.market_id`, acts, parameters);
}
