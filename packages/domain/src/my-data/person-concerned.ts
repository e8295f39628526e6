import type { UseCaseContext } from '../context/index.ts';
import type { Db } from '../database/index.ts';
import type { Action } from '../shared/index.ts';
import { workerConcerned } from '../workers/index.ts';

/**
 * The person whose data a request is about: the caller, or for staff with the right the worker named. Throws Refused:
 * somebody else's id is nobody's.
 */
export async function personConcerned(
  db: Db,
  context: UseCaseContext,
  action: Action,
  workerId: string | null | undefined,
): Promise<string> {
  const { principal } = context;
  if (principal.kind === 'PERSON' && workerId === undefined) return principal.personId;
  return (await workerConcerned(db, context, action, workerId)).personId;
}
