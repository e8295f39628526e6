import type { Parameters } from '../../database/index.ts';
import { callerName, whileActed } from '../../parties/index.ts';
import { may, type Principal } from '../../shared/index.ts';

/** The condition that leaves the offers a principal may see: their own, for staff who deal with applications the market's. */
export function visibleOffers(principal: Principal, parameters: Parameters): string {
  if (principal.kind === 'STAFF') {
    const sees = may(principal, 'application.read', principal.marketId);
    return sees ? `instant_offers.market_id = ${parameters.add(principal.marketId)}` : 'false';
  }
  if (principal.kind !== 'PERSON') return 'false';
  const own = `instant_offers.worker_id in (select w.id from workers w
    where w.person_id = ${parameters.add(principal.personId)} and w.market_id = instant_offers.market_id)`;
  return whileActed(principal, 'instant_offers.market_id', own, parameters);
}

/** Which condition `visibleOffers` gave, for the name of a statement. */
export function offerVisibilityName(principal: Principal): string {
  if (principal.kind !== 'STAFF') return callerName(principal);
  return may(principal, 'application.read', principal.marketId) ? 'staff' : 'none';
}
