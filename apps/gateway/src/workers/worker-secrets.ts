import { openPerson, type PersonSecrets, type WorkerRow } from '@yizhan/domain';
import type { RequestContext } from '../graphql/context.ts';

/** What identifies a worker, in the clear: for callers who were found to be allowed to know. */
export function secretsOf(
  { vault, loaders }: RequestContext,
  { person, personId }: Pick<WorkerRow, 'person' | 'personId'>,
): Promise<PersonSecrets | null> {
  if (person) loaders.person.prime(personId, openPerson(vault, person));
  return loaders.person.load(personId);
}
