import type { UseCaseContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { claimOwnPerson, claimPersonAtWindow, personWithPhone } from '../persons/index.ts';
import type { ReadEmployer } from './read-employer.ts';

/** The person who owns the employer: the caller, at the window whoever has the card or holds the phone. Throws Refused. */
export async function employerHolder(
  tx: Transaction,
  context: UseCaseContext,
  { identity, phone }: ReadEmployer,
): Promise<string | null> {
  const { principal, vault, clock } = context;
  if (principal.kind === 'PERSON') {
    return identity ? claimOwnPerson(tx, context, principal.personId, identity) : principal.personId;
  }
  if (identity) return claimPersonAtWindow(tx, context, identity, phone);
  return phone ? personWithPhone(tx, vault, phone, clock.now()) : null;
}
