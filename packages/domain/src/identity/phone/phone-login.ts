import type { UseCaseContext } from '../../context/index.ts';
import { foldText } from '../../shared/text/index.ts';
import { mobileNumber } from '../../personal-data/index.ts';
import { personWithPhone, refusePerson } from '../../persons/index.ts';
import { Refused, type PersonPrincipal } from '../../shared/index.ts';
import { identityRefusal } from '../identity-refusals.ts';
import { openSession, type SignedIn } from '../sessions/open-session.ts';
import { sameHash } from '../sessions/refresh-token.ts';
import { claimCodeTry, useLoginCode } from './login-code-store.ts';
import { codeHashOf, phoneTokenOf } from './request-login-code.ts';

export interface PhoneLoginInput {
  phone: string;
  /** Six digits, however typed. */
  code: string;
  /** The app that signs in, e.g. `web`. */
  client: string;
}

const allowedTries = 5;
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
  const { db, clock, language, market } = context;
  const phone = mobileNumber(input.phone);
  if (!phone) throw new Refused(refusePerson(language, 'PHONE_INVALID', ['input', 'phone']));
  const now = clock.now();
  const typed = foldText(input.code).replace(/\D/g, '');
  const claimed = await claimCodeTry(db, phoneTokenOf(context, phone), now, allowedTries);
  const fits = claimed !== null && sameHash(codeHashOf(context, claimed.id, typed), claimed.codeHash);
  if (!fits) throw wrongCode(context);
  return db.transaction(async (tx) => {
    if (!(await useLoginCode(tx, claimed.id, now))) throw wrongCode(context);
    const personId = await personWithPhone(tx, context.vault, phone, now);
    const principalWith = (sessionId: string): PersonPrincipal => ({
      kind: 'PERSON',
      ...{ personId, marketId: market.id, sessionId },
    });
    return openSession(tx, context, { principalWith, client: input.client, hours: sessionHours });
  });
}

const wrongCode = ({ language }: UseCaseContext): Refused =>
  new Refused(identityRefusal(language, 'LOGIN_CODE_WRONG', ['input', 'code']));
