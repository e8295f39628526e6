import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { claimOwnPerson, claimPersonAtWindow, personWithPhone } from '../../persons/index.ts';
import { refreshLookups } from '../../workers/index.ts';
import type { ReadEmployer } from './read-employer.ts';

/**
 * The person who owns the employer: the caller, at the window whoever has the card or holds the
 * phone. A person who is a worker too is found as such by what was learnt here. Throws Refused.
 */
export async function employerHolder(
  tx: Transaction,
  context: UseCaseContext,
  { identity, phone }: ReadEmployer,
): Promise<string | null> {
  const { principal, vault, clock } = context;
  if (identity) {
    const personId =
      principal.kind === 'PERSON'
        ? (await claimOwnPerson(tx, context, principal.personId, identity)).personId
        : await claimPersonAtWindow(tx, context, identity, phone);
    await refreshLookups(tx, context, personId);
    return personId;
  }
  if (principal.kind === 'PERSON') return principal.personId;
  return phone ? personWithPhone(tx, vault, phone, clock.now()) : null;
}
