import { beforeAll, describe, expect, it } from '@jest/globals';
import { addStaffMember } from '@yizhan/domain';
import { useGateway, type AskOptions } from '../testing/index.ts';

interface Login {
  accessToken: string | null;
  expiresAt: string | null;
  viewer: { kind: string; staff: { displayName: string; roles: string[]; market: { code: string } } } | null;
  userErrors: { code: string; message: string; path: string[] | null }[];
}

const fields = `accessToken expiresAt viewer { kind scopes employers { id } staff { displayName roles market { code } } }
  userErrors { code message path }`;
const login = `mutation ($input: StaffLoginInput!) { staffLogin(input: $input) { ${fields} } }`;
const refresh = `mutation { refreshSession { ${fields} } }`;
const whoami = '{ viewer { kind scopes employers { id } staff { username } } }';

describe('signing in', () => {
  let time = new Date();
  const api = useGateway({ clock: { now: () => time } });
  beforeAll(async () => {
    await addStaffMember(api.gateway.services.database.scoped(), {
      marketId: 1,
      username: 'wang',
      displayName: '王审核',
      roles: ['REVIEWER'],
      password: 'yizhan-demo',
    });
  });

  const signIn = (input: Record<string, unknown> = {}, options: AskOptions = {}) =>
    api.query<{ staffLogin: Login }>(
      login,
      { input: { username: 'wang', password: 'yizhan-demo', ...input } },
      options,
    );
  const cookieOf = (headers: Headers): string => headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const refreshed = (cookie: string, headers: Record<string, string> = {}) =>
    api.query<{ refreshSession: Login }>(refresh, {}, { headers: { cookie, ...headers } });

  it('gives an access token and says who signed in', async () => {
    const { data, headers } = await signIn();
    expect(data?.staffLogin).toEqual({
      accessToken: expect.any(String),
      expiresAt: expect.any(String),
      viewer: {
        kind: 'STAFF',
        scopes: [],
        employers: [],
        staff: { displayName: '王审核', roles: ['REVIEWER'], market: { code: 'HBW' } },
      },
      userErrors: [],
    });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('keeps the refresh token in a cookie that scripts and other sites cannot use', async () => {
    const { headers } = await signIn({}, { headers: { 'x-yizhan-client': 'admin' } });
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^yizhan_admin_refresh=[^;]+; Path=\/graphql; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
      ),
    ]);
  });

  it('gives each client a cookie of its own', async () => {
    const names = await Promise.all(
      ['web', 'admin', 'Signage; x=1'].map(async (client) =>
        cookieOf((await signIn({}, { headers: { 'x-yizhan-client': client } })).headers).replace(/=.*/, ''),
      ),
    );
    expect(names).toEqual(['yizhan_web_refresh', 'yizhan_admin_refresh', 'yizhan_api_refresh']);
  });

  it('lets the token speak for its owner', async () => {
    const { data } = await signIn();
    const headers = { authorization: `Bearer ${data!.staffLogin.accessToken}` };
    const answer = await api.query(whoami, {}, { headers });
    expect(answer.data).toEqual({
      viewer: { kind: 'STAFF', scopes: [], employers: [], staff: { username: 'wang' } },
    });
    expect(answer.statements).toBe(1);
  });

  it('costs no statement for whoever only shows a token', async () => {
    const { statements } = await api.query('{ viewer { kind } }', {}, { as: 'REVIEWER' });
    expect(statements).toBe(0);
  });

  it.each([
    ['en', 'The user name or the password is wrong. Check both and try again.'],
    ['zh-CN', '用户名或密码不正确，请核对后再试。'],
    ['mn-Mong', '用户名或密码不正确，请核对后再试。'],
  ])('refuses a wrong password as data, in %s', async (language, message) => {
    const { data, headers, status } = await signIn({ password: 'wrong' }, { language });
    expect({ status, cookies: headers.getSetCookie(), ...data?.staffLogin }).toEqual({
      ...{ status: 200, cookies: [], accessToken: null, expiresAt: null, viewer: null },
      userErrors: [{ code: 'LOGIN_FAILED', message, path: ['input', 'password'] }],
    });
    await signIn();
  });

  it('names a market that does not exist', async () => {
    const { data } = await signIn({ marketCode: 'NOWHERE' });
    expect(data?.staffLogin.userErrors).toEqual([
      expect.objectContaining({ code: 'MARKET_NOT_FOUND', path: ['input', 'marketCode'] }),
    ]);
  });

  it('knows staff in their own market only', async () => {
    const { data } = await signIn({ marketCode: 'OTHER' });
    expect(data?.staffLogin.userErrors[0]?.code).toBe('LOGIN_FAILED');
  });

  it('goes on by the cookie, which changes each time', async () => {
    const first = cookieOf((await signIn()).headers);
    const second = await refreshed(first);
    expect(second.data?.refreshSession).toMatchObject({
      accessToken: expect.any(String),
      viewer: { kind: 'STAFF' },
    });
    expect(cookieOf(second.headers)).not.toBe(first);
  });

  it('ends for everybody who holds the cookie when an old one is used', async () => {
    const first = cookieOf((await signIn()).headers);
    time = new Date(time.getTime() + 1);
    const second = cookieOf((await refreshed(first)).headers);
    time = new Date(time.getTime() + 1);
    const codes = [await refreshed(first), await refreshed(second)].map(
      ({ data }) => data?.refreshSession.userErrors[0]?.code,
    );
    expect(codes).toEqual(['SESSION_EXPIRED', 'SESSION_EXPIRED']);
  });

  it('refuses a token that has expired, but lets it be refreshed', async () => {
    const { data, headers } = await signIn();
    time = new Date(time.getTime() + 11 * 60_000);
    const authorization = `Bearer ${data!.staffLogin.accessToken}`;
    const { status, errors } = await api.query(whoami, {}, { headers: { authorization } });
    expect({ status, code: errors?.[0]?.extensions['code'] }).toEqual({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
    const next = await refreshed(cookieOf(headers), { authorization });
    expect(next.data?.refreshSession.userErrors).toEqual([]);
  });

  it.each(['Bearer x', 'Basic YTpi', `Bearer ${'a'.repeat(5000)}.b.c`, 'nonsense'])(
    'refuses the header %.20s',
    async (authorization) => {
      const { status } = await api.query(whoami, {}, { headers: { authorization } });
      expect(status).toBe(401);
    },
  );

  it('ends with logout, which takes the cookie away', async () => {
    const cookie = cookieOf((await signIn()).headers);
    const out = await api.query('mutation { logout { userErrors { code } } }', {}, { headers: { cookie } });
    expect(out.data).toEqual({ logout: { userErrors: [] } });
    expect(out.headers.getSetCookie()[0]).toMatch(/^yizhan_api_refresh=; .*Expires=Thu, 01 Jan 1970/);
    expect((await refreshed(cookie)).data?.refreshSession.userErrors[0]?.code).toBe('SESSION_EXPIRED');
  });
});
