import type { UseCaseContext } from '../context/index.ts';
import type { Db } from '../database/index.ts';
import { may, Refused, type Action } from '../shared/index.ts';
import { refuseWorker } from './worker-refusals.ts';
import type { WorkerRow } from './worker-row.ts';
import { workerOfPerson, workersByKeys } from './worker-store.ts';

/**
 * The worker a request is about: the caller's own, or for staff with the right the one named. Throws Refused: a person
 * who is not registered is asked to, and somebody else's id is nobody's.
 */
export async function workerConcerned(
  db: Db,
  context: UseCaseContext,
  action: Action,
  workerId: string | null | undefined,
): Promise<WorkerRow> {
  const { principal, market, language } = context;
  const path = ['input', 'workerId'];
  if (principal.kind === 'PERSON') {
    const own = await workerOfPerson(db, market.id, principal.personId);
    if (!own) throw new Refused(refuseWorker(language, 'WORKER_REQUIRED', null));
    if (workerId !== undefined && workerId !== own.id)
      throw new Refused(refuseWorker(language, 'WORKER_NOT_FOUND', path));
    return own;
  }
  const named =
    may(principal, action, market.id) && workerId ? await workersByKeys(db, [market.id], [workerId]) : [];
  if (!named[0]) throw new Refused(refuseWorker(language, 'WORKER_NOT_FOUND', path));
  return named[0];
}
