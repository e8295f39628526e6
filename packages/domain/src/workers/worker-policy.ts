import type { Parameters } from '../database/index.ts';
import { callerName, delegatedEmployers, readsApplications, whileActed } from '../parties/index.ts';
import { may, type Principal } from '../shared/index.ts';

/**
 * The condition that leaves the workers a principal may see: staff those of their market, a person themselves, persons and
 * partners whoever applied to an employer they act for, nobody else anybody.
 */
export function visibleWorkers(principal: Principal, parameters: Parameters): string {
  if (principal.kind === 'STAFF') {
    const sees = may(principal, 'worker.read', principal.marketId);
    return sees ? `workers.market_id = ${parameters.add(principal.marketId)}` : 'false';
  }
  if (principal.kind === 'PARTNER') {
    if (!readsApplications(principal)) return 'false';
    return `exists (select from applications a where a.market_id = workers.market_id and a.worker_id = workers.id
      and a.market_id = ${parameters.add(principal.marketId)}::integer
      and a.employer_id in (${delegatedEmployers(principal, parameters)}))`;
  }
  if (principal.kind !== 'PERSON') return 'false';
  const person = parameters.add(principal.personId);
  const own = `(workers.person_id = ${person} or exists (
    select from applications a join employer_members m on m.market_id = a.market_id and m.employer_id = a.employer_id
    where a.market_id = workers.market_id and a.worker_id = workers.id and m.person_id = ${person}))`;
  return whileActed(principal, 'workers.market_id', own, parameters);
}

/** Which condition `visibleWorkers` gave, for the name of a statement. */
export function workerVisibilityName(principal: Principal): string {
  if (principal.kind === 'PARTNER') return readsApplications(principal) ? 'partner' : 'none';
  if (principal.kind !== 'STAFF') return callerName(principal);
  return may(principal, 'worker.read', principal.marketId) ? 'staff' : 'none';
}

/** The real name is for the worker and for staff who deal with workers; employers see the polite one. */
export function maySeeRealName(
  principal: Principal,
  worker: { marketId: number; personId: string },
): boolean {
  if (principal.kind === 'PERSON') return principal.personId === worker.personId;
  return may(principal, 'worker.read', worker.marketId);
}

/** Full phone and ID number: the worker's own, and staff's with a purpose that goes into the record; not while acted for. */
export function mayReveal(principal: Principal, worker: { marketId: number; personId: string }): boolean {
  if (principal.kind === 'PERSON') return principal.personId === worker.personId && !principal.actedBy;
  return may(principal, 'worker.reveal', worker.marketId);
}
