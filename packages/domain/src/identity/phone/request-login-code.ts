import { randomInt } from 'node:crypto';
import type { UseCaseContext } from '../../context/index.ts';
import { hold, type Db, type Transaction } from '../../database/index.ts';
import { mobileNumber } from '../../personal-data/index.ts';
import { refusePerson } from '../../persons/index.ts';
import { newId, Refused, type Language, type Refusal } from '../../shared/index.ts';
import { identityRefusal } from '../identity-refusals.ts';
import { forgetCodesOf, forgetLoginCode, insertLoginCode, recentLoginCodes } from './login-code-store.ts';
import { SmsUnavailable, type SmsFault, type SmsSender } from './sms-sender.ts';

export interface RequestLoginCodeInput {
  phone: string;
  /** The caller's network address; kept as a token only. */
  address: string;
}

/** A code that is on its way. */
export interface RequestedLoginCode {
  expiresAt: Date;
  /** Shown in demo markets only. */
  demoCode: string | null;
}

/** Old phones and old hands are slow, and leave the page to read the message: ten minutes. */
const codeMinutes = 10;

const minute = 60_000;
const secondsBetween = 60;
/** Within an hour. A hall's visitors share one address; all of the deployment together bound the bill. */
const perHour = { ofPhone: 6, ofAddress: 200, ofAll: 5_000 };

export const phoneTokenOf = ({ vault }: UseCaseContext, phone: string): string =>
  vault.token(0, 'login_codes.phone', phone);

export const codeHashOf = ({ vault }: UseCaseContext, id: string, code: string): string =>
  vault.token(0, 'login_codes.code', `${id}:${code}`);

/**
 * Sends a code of six digits to a phone, whether anybody is known under it or not: nothing in the answer tells. Throws
 * Refused for what is no mobile number, and for too many codes.
 */
export async function requestLoginCode(
  context: UseCaseContext,
  input: RequestLoginCodeInput,
  sms: SmsSender,
): Promise<RequestedLoginCode> {
  const { language, clock, db, vault, market } = context;
  const phone = mobileNumber(input.phone);
  if (!phone) throw new Refused(refusePerson(language, 'PHONE_INVALID', ['input', 'phone']));
  const now = clock.now();
  const phoneToken = phoneTokenOf(context, phone);
  const addressToken = vault.token(0, 'login_codes.address', input.address);
  const id = newId();
  const code = randomInt(1_000_000).toString().padStart(6, '0');
  const expiresAt = new Date(now.getTime() + codeMinutes * minute);
  const codeHash = codeHashOf(context, id, code);
  await db.transaction(async (tx) => {
    // One at a time for a phone: however often it is tapped, one message leaves.
    await hold(tx, `login_codes:${phoneToken}`);
    await assertNotTooMany(tx, context, phoneToken, addressToken, now);
    await insertLoginCode(tx, { id, phoneToken, addressToken, codeHash, now, expiresAt });
  });
  await send(context, sms, id, phone, code);
  return { expiresAt, demoCode: sms.showsCode && market.demo ? code : null };
}

async function assertNotTooMany(
  db: Db,
  { language }: UseCaseContext,
  phoneToken: string,
  addressToken: string,
  now: Date,
): Promise<void> {
  const since = new Date(now.getTime() - 60 * minute);
  const { lastOfPhone, ...counts } = await recentLoginCodes(db, phoneToken, addressToken, since);
  const wait = lastOfPhone ? secondsBetween - Math.floor((now.getTime() - lastOfPhone.getTime()) / 1000) : 0;
  const path = ['input', 'phone'];
  if (wait > 0) throw new Refused(identityRefusal(language, 'LOGIN_CODE_TOO_SOON', path, { seconds: wait }));
  const over = (Object.keys(perHour) as (keyof typeof perHour)[]).some((who) => counts[who] >= perHour[who]);
  if (over) throw new Refused(identityRefusal(language, 'LOGIN_CODE_LIMIT', path));
}

/** Forgets what was sent to a phone. */
export const forgetCodesOfPhone = (tx: Transaction, context: UseCaseContext, phone: string): Promise<void> =>
  forgetCodesOf(tx, phoneTokenOf(context, phone));

/** A code that could not be sent is forgotten, so that the next try is not told to wait for it. */
async function send(
  { db, language }: UseCaseContext,
  sms: SmsSender,
  id: string,
  phone: string,
  code: string,
): Promise<void> {
  try {
    await sms.sendLoginCode(phone, code);
  } catch (error) {
    await forgetLoginCode(db, id);
    if (!(error instanceof SmsUnavailable)) throw error;
    throw new Refused(refusalFor(language, error.reason));
  }
}

function refusalFor(language: Language, fault: SmsFault): Refusal {
  const path = ['input', 'phone'];
  if (fault === 'NUMBER') return refusePerson(language, 'PHONE_INVALID', path);
  if (fault === 'LIMIT') return identityRefusal(language, 'LOGIN_CODE_LIMIT', path);
  return identityRefusal(language, 'SMS_UNAVAILABLE', null);
}
