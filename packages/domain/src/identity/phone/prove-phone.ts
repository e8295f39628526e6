import type { UseCaseContext } from '../../context/index.ts';
import type { Transaction } from '../../database/index.ts';
import { mobileNumber } from '../../personal-data/index.ts';
import { refusePerson } from '../../persons/index.ts';
import { Refused, sameHash } from '../../shared/index.ts';
import { foldText } from '../../shared/text/index.ts';
import { identityRefusal } from '../identity-refusals.ts';
import { claimCodeTry, useLoginCode } from './login-code-store.ts';
import { codeHashOf, phoneTokenOf } from './request-login-code.ts';

/** What somebody typed to prove that they hold a phone, and where in the arguments. */
export interface TypedCode {
  phone: string;
  /** Six digits, however typed. */
  code: string;
  phonePath?: string[];
  codePath?: string[];
}

/** A code that fits a phone. */
export interface PhoneProof {
  /** Eleven digits. */
  phone: string;
  /** Uses the code up, in the transaction of what it proves. Throws Refused when another request was quicker. */
  use(tx: Transaction): Promise<void>;
}

const allowedTries = 5;

/**
 * Finds out whether somebody holds a phone; the try counts whatever comes of it. Throws Refused, alike for a wrong code, a
 * code that ran out and none at all.
 */
export async function provePhone(
  context: UseCaseContext,
  { phone: typed, code, phonePath = ['input', 'phone'], codePath = ['input', 'code'] }: TypedCode,
): Promise<PhoneProof> {
  const { db, clock, language } = context;
  const phone = mobileNumber(typed);
  if (!phone) throw new Refused(refusePerson(language, 'PHONE_INVALID', phonePath));
  const wrongCode = new Refused(identityRefusal(language, 'LOGIN_CODE_WRONG', codePath));
  const digits = foldText(code).replace(/\D/g, '');
  const claimed = await claimCodeTry(db, phoneTokenOf(context, phone), clock.now(), allowedTries);
  const fits = claimed !== null && sameHash(codeHashOf(context, claimed.id, digits), claimed.codeHash);
  if (!fits) throw wrongCode;
  const use = async (tx: Transaction): Promise<void> => {
    if (!(await useLoginCode(tx, claimed.id, clock.now()))) throw wrongCode;
  };
  return { phone, use };
}
