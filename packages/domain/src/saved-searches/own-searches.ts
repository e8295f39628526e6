import type { UseCaseContext } from '../context/index.ts';
import { assertPerson } from '../shared/index.ts';
import { alertsOfPerson, searchesOfPerson } from './saved-search-store.ts';
import type { JobAlert, SavedSearch } from './saved-search.ts';

/** A week of three a day. */
const alertsShown = 21;

/** The searches that the caller keeps in this market; none where they are no worker. Throws AccessDenied. */
export async function savedSearches({ principal, market, db }: UseCaseContext): Promise<SavedSearch[]> {
  assertPerson(principal, 'search.read', market.id);
  return searchesOfPerson(db, principal.personId, market.id);
}

/** The last jobs that the caller was told of in this market, newest first. Throws AccessDenied. */
export async function jobAlerts({ principal, market, db }: UseCaseContext): Promise<JobAlert[]> {
  assertPerson(principal, 'search.read', market.id);
  return alertsOfPerson(db, principal.personId, market.id, alertsShown);
}
