import { beforeEach, describe, expect, it } from '@jest/globals';
import { newId, type Refused, type StaffPrincipal } from '../../shared/index.ts';
import { nextPhone, signedIn, useDomain } from '../../testing/index.ts';
import { addStaffMember } from '../add-staff-member.ts';
import { changePassword } from '../account/change-password.ts';
import { phoneLogin } from '../phone/phone-login.ts';
import { requestLoginCode } from '../phone/request-login-code.ts';
import { demoSms } from '../phone/sms-sender.ts';
import { ownSessions } from '../sessions/own-sessions.ts';
import { refreshSession } from '../sessions/refresh-session.ts';
import { staffLogin } from '../staff-login.ts';
import { lockSession } from './lock-session.ts';
import { setPin } from './pin.ts';
import { unlockSession } from './unlock-session.ts';

const password = 'yizhan-demo';
const pin = '4071';
const codeOf = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'OK',
    (error: Refused) => error.refusals?.[0]?.code ?? String(error),
  );

const domain = useDomain();
let username = '';
let count = 0;
let time = new Date('2026-05-01T06:00:00Z');
const clock = { now: () => time };
const later = (minutes: number): void => {
  time = new Date(time.getTime() + minutes * 60_000);
};
const as = (principal: StaffPrincipal) => domain.with(principal, { clock });

beforeEach(async () => {
  username = `desk${(count += 1)}`;
  later(1);
  await addStaffMember(domain.as(null).db, {
    ...{ marketId: 1, username, displayName: '测试', roles: ['CLERK'], password },
  });
});
const signIn = (word = password) =>
  staffLogin(domain.as(null, { clock }), { username, password: word, client: 'admin' });
const refresh = (refreshToken: string | null) =>
  refreshSession(domain.as(null, { clock }), { refreshToken: refreshToken! });
const unlock = (refreshToken: string | null, typed: string) =>
  unlockSession(domain.as(null, { clock }), { refreshToken: refreshToken!, pin: typed });
const locked = async () => {
  const signedInHere = await signIn();
  const ctx = as(signedInHere.principal);
  await setPin(ctx, { password, pin });
  await lockSession(ctx);
  later(1);
  return signedInHere;
};

describe('a locked desk', () => {
  it('is not refreshed, and opens with the PIN', async () => {
    const { refreshToken, principal } = await locked();
    expect(await codeOf(refresh(refreshToken))).toBe('SESSION_LOCKED');
    const open = await unlock(refreshToken, pin);
    expect(open.principal).toEqual(principal);
    expect(await codeOf(refresh(open.refreshToken))).toBe('OK');
  });

  it('opens with full-width digits, too', async () => {
    const { refreshToken } = await locked();
    expect(await codeOf(unlock(refreshToken, '４０７１'))).toBe('OK');
  });

  it('ends with the fifth wrong PIN', async () => {
    const { refreshToken } = await locked();
    const outcomes = [];
    for (let i = 0; i < 6; i += 1) outcomes.push(await codeOf(unlock(refreshToken, '9999')));
    expect(outcomes).toEqual([...Array<string>(4).fill('PIN_WRONG'), 'SESSION_EXPIRED', 'SESSION_EXPIRED']);
    expect(await codeOf(unlock(refreshToken, pin))).toBe('SESSION_EXPIRED');
    expect(await codeOf(refresh(refreshToken))).toBe('SESSION_EXPIRED');
  });

  it('counts wrong PINs that come all at once', async () => {
    const { refreshToken } = await locked();
    await Promise.all(Array.from({ length: 12 }, () => codeOf(unlock(refreshToken, '9999'))));
    expect(await codeOf(unlock(refreshToken, pin))).toBe('SESSION_EXPIRED');
  });

  it('counts anew after it was opened', async () => {
    const first = await locked();
    for (let i = 0; i < 4; i += 1) await codeOf(unlock(first.refreshToken, '9999'));
    const open = await unlock(first.refreshToken, pin);
    await lockSession(as(first.principal));
    expect(await codeOf(unlock(open.refreshToken, '9999'))).toBe('PIN_WRONG');
    expect(await codeOf(unlock(open.refreshToken, pin))).toBe('OK');
  });

  it('waits longer than an idle one', async () => {
    const { refreshToken } = await locked();
    later(120);
    expect(await codeOf(unlock(refreshToken, pin))).toBe('OK');
  });

  it.each([
    ['another cookie of the session', (token: string) => token.slice(0, -43) + 'x'.repeat(43)],
    ['no cookie', () => ''],
    ['a session that does not exist', () => `1.${newId()}.${'x'.repeat(43)}`],
  ])('stays shut for %s', async (_name, change) => {
    const { refreshToken } = await locked();
    expect(await codeOf(unlock(change(refreshToken!), pin))).toBe('SESSION_EXPIRED');
    expect(await codeOf(unlock(refreshToken, pin))).toBe('OK');
  });

  it('needs a PIN that was set before', async () => {
    const { principal } = await signIn();
    expect(await codeOf(lockSession(as(principal)))).toBe('PIN_NOT_SET');
  });

  it('is for staff only', async () => {
    const person = await signedIn(domain.as(null));
    expect(await codeOf(lockSession(domain.with(person)))).toBe('AccessDenied: FORBIDDEN');
    expect(await codeOf(lockSession(domain.as(null)))).toBe('AccessDenied: UNAUTHENTICATED');
  });
});

describe('a PIN', () => {
  it.each([
    ...['123', '1234567', 'abcd', '', '12 4x'].map((typed) => [typed, 'PIN_INVALID']),
    ...['0000', '1234', '456789', '9876'].map((typed) => [typed, 'PIN_TOO_EASY']),
  ])('is not "%s": %s', async (typed, code) => {
    const { principal } = await signIn();
    expect(await codeOf(setPin(as(principal), { password, pin: typed }))).toBe(code);
  });

  it('is set by who knows the password', async () => {
    const { principal } = await signIn();
    expect(await codeOf(setPin(as(principal), { password: 'wrong', pin }))).toBe('PASSWORD_WRONG');
  });

  it('is kept as Argon2id', async () => {
    const { principal } = await signIn();
    await setPin(as(principal), { password, pin });
    const { rows } = await domain.database.pool.query<{ pin_hash: string }>(
      'select pin_hash from staff_credentials where staff_id = $1',
      [principal.staffId],
    );
    expect(rows[0]?.pin_hash).toMatch(/^\$argon2id\$/);
  });

  it('can be taken away', async () => {
    const { principal } = await signIn();
    await setPin(as(principal), { password, pin });
    await setPin(as(principal), { password, pin: null });
    expect(await codeOf(lockSession(as(principal)))).toBe('PIN_NOT_SET');
  });
});

describe('a desk that was left', () => {
  it('is over after half an hour without a refresh', async () => {
    const [early, late] = [await signIn(), await signIn()];
    later(29);
    const next = await refresh(early.refreshToken);
    later(2);
    expect(await codeOf(refresh(late.refreshToken))).toBe('SESSION_EXPIRED');
    expect(await codeOf(refresh(next.refreshToken))).toBe('OK');
  });

  it('is over after as long as the market says', async () => {
    const setIdle = async (minutes: number): Promise<void> => {
      await domain.database.pool.query('update markets set staff_idle_minutes = $1 where id = 1', [minutes]);
      await domain.as(null).markets.load();
    };
    const { refreshToken } = await signIn();
    await setIdle(5);
    later(6);
    const outcome = await codeOf(refresh(refreshToken));
    await setIdle(30);
    expect(outcome).toBe('SESSION_EXPIRED');
    await expect(setIdle(4)).rejects.toThrow('staff_idle_minutes');
  });

  it("is not a person's own phone", async () => {
    const [stranger, phone] = [domain.as(null, { clock }), nextPhone()];
    const { demoCode } = await requestLoginCode(stranger, { phone, address: phone }, demoSms);
    const { refreshToken } = await phoneLogin(stranger, { phone, code: demoCode!, client: 'web' });
    later(7 * 24 * 60);
    expect(await codeOf(refresh(refreshToken))).toBe('OK');
  });
});

describe('a new password', () => {
  const change = (principal: StaffPrincipal, newPassword: string, currentPassword = password) =>
    changePassword(as(principal), { currentPassword, newPassword });

  it('takes the place of the former one and ends the other sessions', async () => {
    const [own, other] = [await signIn(), await signIn()];
    await change(own.principal, 'correct horse battery');
    expect(await codeOf(signIn())).toBe('LOGIN_FAILED');
    expect(await codeOf(signIn('correct horse battery'))).toBe('OK');
    expect(await codeOf(refresh(other.refreshToken))).toBe('SESSION_EXPIRED');
    expect(await codeOf(refresh(own.refreshToken))).toBe('OK');
    expect((await ownSessions(as(own.principal))).map(({ id }) => id)).toContain(own.principal.sessionId);
  });

  it.each([
    ['short', 'PASSWORD_TOO_SHORT'],
    ['x'.repeat(257), 'PASSWORD_TOO_LONG'],
    [password, 'PASSWORD_SAME'],
  ])('is refused: %.20s', async (next, code) => {
    const { principal } = await signIn();
    expect(await codeOf(change(principal, next))).toBe(code);
  });

  it('needs the present one, and wrong ones lock the account as at sign-in', async () => {
    const { principal } = await signIn();
    for (let i = 0; i < 5; i += 1)
      expect(await codeOf(change(principal, 'correct horse battery', 'wrong'))).toBe('PASSWORD_WRONG');
    expect(await codeOf(change(principal, 'correct horse battery'))).toBe('PASSWORD_WRONG');
    expect(await codeOf(signIn())).toBe('ACCOUNT_LOCKED');
  });
});
