import type { UseCaseContext } from '../../context/index.ts';
import type { Db } from '../../database/index.ts';
import { assertMayOwn } from '../../shared/index.ts';
import { workerOfPerson } from '../../workers/index.ts';
import { applicationNotFound } from '../application-outcome.ts';
import type { ApplicationRow } from '../application-row.ts';
import { applicationsByKeys, visibleApplicationsByKeys } from '../application-store.ts';

/** The application a worker answers. Throws AccessDenied; anybody else's is refused as not there. */
export async function workersApplication(
  db: Db,
  context: UseCaseContext,
  id: string | null,
): Promise<ApplicationRow> {
  const { principal, market } = context;
  assertMayOwn(principal, 'application.answer', market.id);
  const [seen] = id ? await visibleApplicationsByKeys(db, principal, [market.id], [id]) : [];
  if (!seen) throw applicationNotFound(context);
  const own = principal.kind === 'PERSON' ? await workerOfPerson(db, market.id, principal.personId) : null;
  if (own?.id !== seen.workerId) throw applicationNotFound(context);
  return seen;
}

/** The application as it is after waiting for a lock. */
export async function applicationNow(db: Db, { marketId, id }: ApplicationRow): Promise<ApplicationRow> {
  return (await applicationsByKeys(db, [marketId], [id]))[0]!;
}
