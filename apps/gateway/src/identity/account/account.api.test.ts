import { beforeEach, describe, expect, it } from '@jest/globals';
import { addStaffMember } from '@yizhan/domain';
import { TOTP } from 'otpauth';
import { useGateway } from '../../testing/index.ts';

interface Outcome {
  userErrors: { code: string; path: string[] | null }[];
}
interface Login extends Outcome {
  accessToken: string | null;
}

const password = 'yizhan-demo';
const loginFields = 'accessToken userErrors { code path }';
const account = 'account { hasPin hasSecondFactor recoveryCodesLeft restingRoles idleMinutes }';

describe('one’s own account over the API', () => {
  const api = useGateway();
  let username = '';
  let count = 0;
  beforeEach(async () => {
    username = `account${(count += 1)}`;
    await addStaffMember(api.gateway.services.database.scoped(), {
      ...{ marketId: 1, username, displayName: '测试', roles: ['CLERK'], password },
    });
  });

  const signIn = async (totp: string | null = null) => {
    const answer = await api.query<{ staffLogin: Login }>(
      `mutation ($input: StaffLoginInput!) { staffLogin(input: $input) { ${loginFields} } }`,
      { input: { username, password, totp } },
      { headers: { 'x-yizhan-client': 'admin' } },
    );
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return { ...answer.data!.staffLogin, cookie, statements: answer.statements };
  };
  const ask = <Data>(token: string, query: string, variables: Record<string, unknown> = {}) =>
    api.query<Data>(query, variables, { headers: { authorization: `Bearer ${token}` } });
  const byCookie = <Data>(cookie: string, query: string, variables: Record<string, unknown> = {}) =>
    api.query<Data>(query, variables, { headers: { cookie, 'x-yizhan-client': 'admin' } });

  it('is read with one statement', async () => {
    const { accessToken } = await signIn();
    const { data, statements } = await ask(accessToken!, `{ viewer { ${account} } }`);
    expect(data).toEqual({
      viewer: {
        account: {
          ...{ hasPin: false, hasSecondFactor: false, recoveryCodesLeft: 0 },
          ...{ restingRoles: [], idleMinutes: 30 },
        },
      },
    });
    expect(statements).toBe(1);
  });

  it('signs in with five statements', async () => {
    expect((await signIn()).statements).toBe(5);
  });

  it('gets one-time codes, which the next sign-in asks for', async () => {
    const { accessToken } = await signIn();
    const started = await ask<{ startSecondFactor: { uri: string; secret: string } }>(
      accessToken!,
      'mutation ($p: String!) { startSecondFactor(input: { password: $p }) { uri secret userErrors { code } } }',
      { p: password },
    );
    const { secret, uri } = started.data!.startSecondFactor;
    expect(uri).toMatch(/^otpauth:\/\/totp\/Yizhan:HBW/);
    const confirmed = await ask<{
      confirmSecondFactor: { recoveryCodes: string[]; account: object } & Outcome;
    }>(
      accessToken!,
      `mutation ($c: String!) { confirmSecondFactor(input: { code: $c }) { recoveryCodes ${account} userErrors { code } } }`,
      { c: new TOTP({ secret }).generate() },
    );
    const { recoveryCodes, ...rest } = confirmed.data!.confirmSecondFactor;
    expect(rest).toMatchObject({ account: { hasSecondFactor: true, recoveryCodesLeft: 10 }, userErrors: [] });
    expect((await signIn()).userErrors).toEqual([{ code: 'TOTP_REQUIRED', path: ['input', 'totp'] }]);
    expect((await signIn('000000')).userErrors).toEqual([{ code: 'TOTP_WRONG', path: ['input', 'totp'] }]);
    expect((await signIn(recoveryCodes[0])).accessToken).toEqual(expect.any(String));
  });

  it('locks the desk: access tokens are refused, and the PIN gives a new one', async () => {
    const { accessToken, cookie } = await signIn();
    await ask(
      accessToken!,
      'mutation { setPin(input: { password: "yizhan-demo", pin: "4071" }) { userErrors { code } } }',
    );
    const locked = await ask(accessToken!, 'mutation { lockSession { userErrors { code } } }');
    expect(locked.data).toEqual({ lockSession: { userErrors: [] } });
    let status = 200;
    while (status === 200) ({ status } = await ask(accessToken!, '{ viewer { kind } }'));
    expect(status).toBe(401);
    const refreshed = await byCookie<{ refreshSession: Login }>(
      cookie,
      `mutation { refreshSession { ${loginFields} } }`,
    );
    expect(refreshed.data!.refreshSession.userErrors).toEqual([{ code: 'SESSION_LOCKED', path: null }]);
    const unlock = (pin: string) =>
      byCookie<{ unlockSession: Login }>(
        cookie,
        `mutation ($pin: String!) { unlockSession(input: { pin: $pin }) { ${loginFields} } }`,
        { pin },
      );
    expect((await unlock('9999')).data!.unlockSession.userErrors).toEqual([
      { code: 'PIN_WRONG', path: ['input', 'pin'] },
    ]);
    const open = (await unlock('4071')).data!.unlockSession;
    expect((await ask(open.accessToken!, '{ viewer { kind } }')).data).toEqual({ viewer: { kind: 'STAFF' } });
    expect((await ask(accessToken!, '{ viewer { kind } }')).status).toBe(401);
  });

  it('lets a locked session sign out with its refused token', async () => {
    const { accessToken, cookie } = await signIn();
    await ask(
      accessToken!,
      'mutation { setPin(input: { password: "yizhan-demo", pin: "4071" }) { userErrors { code } } }',
    );
    await ask(accessToken!, 'mutation { lockSession { userErrors { code } } }');
    while ((await ask(accessToken!, '{ viewer { kind } }')).status === 200);
    const out = await api.query(
      'mutation { logout { userErrors { code } } }',
      {},
      { headers: { cookie, 'x-yizhan-client': 'admin', authorization: `Bearer ${accessToken}` } },
    );
    expect(out.data).toEqual({ logout: { userErrors: [] } });
    const after = await byCookie<{ refreshSession: Login }>(
      cookie,
      `mutation { refreshSession { ${loginFields} } }`,
    );
    expect(after.data!.refreshSession.userErrors).toEqual([{ code: 'SESSION_EXPIRED', path: null }]);
  });

  it.each([
    'changePassword(input: { currentPassword: "a", newPassword: "b" })',
    'startSecondFactor(input: { password: "a" })',
    'confirmSecondFactor(input: { code: "1" })',
    'endSecondFactor(input: { password: "a", code: "1" })',
    'setPin(input: { password: "a" })',
    'lockSession',
  ])('is nobody else’s: %s', async (field) => {
    const { errors, data } = await api.query(`mutation { ${field} { userErrors { code } } }`);
    expect(errors?.[0]?.extensions['code'] ?? JSON.stringify(data)).toBe('UNAUTHENTICATED');
  });
});
