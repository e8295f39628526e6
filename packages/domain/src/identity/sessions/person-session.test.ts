import { describe, expect, it } from '@jest/globals';
import { statement } from '../../database/index.ts';
import { Refused } from '../../shared/index.ts';
import { nextPhone, useDomain } from '../../testing/index.ts';
import { phoneLogin } from '../phone/phone-login.ts';
import { requestLoginCode } from '../phone/request-login-code.ts';
import { demoSms } from '../phone/sms-sender.ts';
import { logout } from './logout.ts';
import { refreshSession } from './refresh-session.ts';

const domain = useDomain();
let time = Date.parse('2026-11-25T00:00:00Z');
const clock = { now: () => new Date((time += 1)) };
const stranger = () => domain.as(null, { clock });

async function signIn() {
  const phone = nextPhone();
  const { demoCode } = await requestLoginCode(stranger(), { phone, address: phone }, demoSms);
  return phoneLogin(stranger(), { phone, code: demoCode!, client: 'web' });
}

const refresh = (refreshToken: string | null) =>
  refreshSession(stranger(), { refreshToken: refreshToken ?? undefined });
const refused = async (step: Promise<unknown>) => {
  const error = await step.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof Refused ? error.refusals[0]!.code : error;
};

const actionsOf = statement(
  'test.actions',
  'select array_agg(action order by at, id) as actions from audit_entries where subject_id = $1',
);

describe("a person's session", () => {
  it('goes on with each refresh for the same person, until a month has passed', async () => {
    const first = await signIn();
    const second = await refresh(first.refreshToken);
    expect(second.principal).toEqual(first.principal);
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(second.expiresAt).toEqual(first.expiresAt);
    time += 30 * 24 * 3_600_000;
    expect(await refused(refresh(second.refreshToken))).toBe('SESSION_EXPIRED');
  });

  it('ends for both when an old token comes again', async () => {
    const first = await signIn();
    const second = await refresh(first.refreshToken);
    expect(await refused(refresh(first.refreshToken))).toBe('SESSION_EXPIRED');
    expect(await refused(refresh(second.refreshToken))).toBe('SESSION_EXPIRED');
    const { personId } = first.principal;
    expect(await domain.database.scoped().row(actionsOf, [personId])).toEqual({
      actions: ['person.login', 'person.sessionRevoked'],
    });
  });

  it('ends with logout, and is recorded', async () => {
    const { refreshToken, principal } = await signIn();
    await logout(stranger(), { refreshToken: refreshToken! });
    expect(await refused(refresh(refreshToken))).toBe('SESSION_EXPIRED');
    expect(await domain.database.scoped().row(actionsOf, [principal.personId])).toEqual({
      actions: ['person.login', 'person.logout'],
    });
  });

  it('of one phone does not end with that of another', async () => {
    const [first, second] = [await signIn(), await signIn()];
    await logout(domain.with(first.principal, { clock }), { refreshToken: undefined });
    expect(await refused(refresh(first.refreshToken))).toBe('SESSION_EXPIRED');
    expect((await refresh(second.refreshToken)).principal).toEqual(second.principal);
  });

  it('is over once the person was erased', async () => {
    const { refreshToken, principal } = await signIn();
    const erase = statement(
      'test.erase',
      'update persons set wrapped_key = null, erased_at = now() where id = $1',
    );
    await domain.database.scoped().rows(erase, [principal.personId]);
    expect(await refused(refresh(refreshToken))).toBe('SESSION_EXPIRED');
  });

  it.each(['', 'nonsense', '1.01900000-0000-7000-8000-000000000000.' + 'A'.repeat(43)])(
    'is not opened by the token "%s"',
    async (token) => {
      expect(await refused(refresh(token))).toBe('SESSION_EXPIRED');
    },
  );
});
