import type { UseCaseContext } from '../../context/index.ts';
import { personWithPhone } from '../../persons/index.ts';
import type { PersonPrincipal } from '../../shared/index.ts';
import { openSession, type SignedIn } from '../sessions/open-session.ts';
import { provePhone } from './prove-phone.ts';

export interface PhoneLoginInput {
  phone: string;
  /** Six digits, however typed. */
  code: string;
  /** The app that signs in, e.g. `web`. */
  client: string;
}

/** A worker's phone stays signed in for a month. */
const sessionHours = 30 * 24;

/**
 * Opens a session for whoever holds the phone; a phone that was never seen becomes a person of whom nothing else is known.
 * Throws Refused, alike for a wrong code, a code that ran out and none at all.
 */
export async function phoneLogin(
  context: UseCaseContext,
  input: PhoneLoginInput,
): Promise<SignedIn<PersonPrincipal>> {
  const { db, clock, market } = context;
  const proof = await provePhone(context, input);
  return db.transaction(async (tx) => {
    await proof.use(tx);
    const personId = await personWithPhone(tx, context.vault, proof.phone, clock.now());
    const principalWith = (sessionId: string): PersonPrincipal => ({
      kind: 'PERSON',
      ...{ personId, marketId: market.id, sessionId },
    });
    return openSession(tx, context, { principalWith, client: input.client, hours: sessionHours });
  });
}
