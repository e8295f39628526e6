import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addStaffMember, type StaffPrincipal } from '@yizhan/domain';
import { contextsOf, nextPhone, principalOf, signedIn } from '@yizhan/domain/testing';
import { SignJWT } from 'jose';
import { useGateway } from '../testing/index.ts';

const base64url = (value: object | string): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

const api = useGateway();
const answers = new Set<string>();
let tried = 0;
afterAll(() => {
  // All refusals were one and the same: whoever probes learns nothing.
  expect(answers.size).toBe(1);
  expect(tried).toBeGreaterThan(25);
});

const attack = async (authorization: string): Promise<number> => {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', authorization },
    body: JSON.stringify({ query: '{ viewer { kind staff { username } } }' }),
  });
  const { errors } = (await response.json()) as {
    errors?: { message: string; extensions: { code: string } }[];
  };
  // No resolver was reached, and so no statement ran.
  expect(response.headers.get('x-statements')).toBeNull();
  tried += 1;
  answers.add(`${response.status} ${errors?.[0]?.extensions.code} ${errors?.[0]?.message}`);
  return response.status;
};

describe('tokens that nobody was given', () => {
  const staff = principalOf('MANAGER') as StaffPrincipal;
  const seconds = (): number => Math.floor(Date.now() / 1000);
  let good = '';
  let kid = '';
  let publicPem = '';
  beforeAll(async () => {
    good = await api.token('MANAGER');
    const { keys } = api.gateway.services.tokens.jwks();
    kid = keys[0]!.kid!;
    publicPem = JSON.stringify(keys[0]);
  });

  const claims = (change: object = {}) => ({
    ...{ sub: `staff:${staff.staffId}`, mkt: 1, sid: staff.sessionId, roles: ['ADMINISTRATOR'] },
    ...{ iss: 'http://127.0.0.1:0', aud: 'yizhan', iat: seconds(), exp: seconds() + 600, ...change },
  });
  const head = (change: object = {}) => ({ alg: 'EdDSA', typ: 'at+jwt', kid, ...change });
  const unsigned = (header: object, payload: object): string => `${base64url(header)}.${base64url(payload)}`;
  const signature = (): string => randomBytes(64).toString('base64url');
  const hs256 = (text: string, secret: string | Buffer): string =>
    `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  const part = (index: number): string => good.split('.')[index]!;
  /** What our own key says of other claims: forged by nobody but us. */
  const ours = async (change: object): Promise<string> => {
    const { tokens } = api.gateway.services;
    const { keys } = tokens as unknown as {
      keys: { current: { privateKey: Parameters<SignJWT['sign']>[0] } };
    };
    return new SignJWT(claims(change)).setProtectedHeader(head()).sign(keys.current.privateKey);
  };
  const theirs = async (header: object): Promise<string> => {
    const { privateKey } = generateKeyPairSync('ed25519');
    return new SignJWT(claims()).setProtectedHeader(head(header)).sign(privateKey);
  };

  it('are the ones below, beside one that was given', async () => {
    const { status } = await api.query(
      '{ viewer { kind } }',
      {},
      { headers: { authorization: `Bearer ${good}` } },
    );
    expect(status).toBe(200);
  });

  it.each<[string, () => string | Promise<string>]>([
    ['forged by another key under our key id', () => theirs({})],
    ['of an unknown key id', () => theirs({ kid: 'unknown' })],
    ['without a key id', () => theirs({ kid: undefined })],
    ['that bring their own key', () => theirs({ kid: 'x', jwk: { kty: 'OKP', crv: 'Ed25519', x: 'AA' } })],
    ['that name an address for the key', () => theirs({ jku: 'http://127.0.0.1:1/keys' })],
    ['without an algorithm', () => `${unsigned(head({ alg: 'none' }), claims())}.`],
    [
      'without an algorithm, but a signature',
      () => `${unsigned(head({ alg: 'none' }), claims())}.${signature()}`,
    ],
    ['of the algorithm nOnE', () => `${unsigned(head({ alg: 'nOnE' }), claims())}.`],
    [
      'signed by HMAC with the public key',
      () => hs256(unsigned(head({ alg: 'HS256' }), claims()), publicPem),
    ],
    ['signed by HMAC with the key id', () => hs256(unsigned(head({ alg: 'HS256' }), claims()), kid)],
    ['signed by HMAC with nothing', () => hs256(unsigned(head({ alg: 'HS256' }), claims()), Buffer.alloc(0))],
    ['of random signature', () => `${unsigned(head(), claims())}.${signature()}`],
    [
      'of another type',
      () => ours({}).then((text) => text.replace(/^[^.]+/, base64url(head({ typ: 'JWT' })))),
    ],
    ['for another audience', () => ours({ aud: 'elsewhere' })],
    ['of another issuer', () => ours({ iss: 'https://elsewhere.example' })],
    ['that have expired', () => ours({ iat: seconds() - 1200, exp: seconds() - 600 })],
    ['that never end', () => ours({ exp: undefined })],
    ['of nobody', () => ours({ sub: undefined })],
    ['of a kind that does not exist', () => ours({ sub: `root:${staff.staffId}` })],
    ['of a subject with more behind it', () => ours({ sub: `staff:${staff.staffId}'--` })],
    ['of no market', () => ours({ mkt: '1' })],
    ['with roles that are no list', () => ours({ roles: 'ADMINISTRATOR' })],
    ['with a claim changed', () => `${part(0)}.${base64url(claims())}.${part(2)}`],
    ['cut short', () => good.slice(0, -10)],
    ['of two parts', () => `${part(0)}.${part(1)}`],
    ['of four parts', () => `${good}.${part(2)}`],
    ['that are no JSON', () => `${base64url('{')}.${base64url('{')}.${signature()}`],
    ['that are too long', () => `${part(0)}.${'A'.repeat(5_000)}.${part(2)}`],
  ])('are refused alike: %s', async (_name, make) => {
    expect(await attack(`Bearer ${await make()}`)).toBe(401);
  });

  it.each(['Bearer', 'Bearer  ', 'Basic YTpi', 'Digest x', 'Bearer null', 'Bearer ../../etc/passwd'])(
    'are refused alike in the header "%s"',
    async (header) => {
      expect(await attack(header)).toBe(401);
    },
  );
});

describe('guessing', () => {
  const request = (phone: string, from: string) =>
    api.query<{ requestLoginCode: { demoCode: string; userErrors: { code: string }[] } }>(
      'mutation ($phone: String!) { requestLoginCode(input: { phone: $phone }) { demoCode userErrors { code } } }',
      { phone },
      { headers: { 'x-forwarded-for': from } },
    );
  const enter = (phone: string, code: string, from = '203.0.113.1') =>
    api.query<{ login: { accessToken: string | null; userErrors: { code: string; message: string }[] } }>(
      `mutation ($phone: String!, $code: String!) { login(input: { phone: $phone, code: $code }) {
         accessToken userErrors { code message } } }`,
      { phone, code },
      { headers: { 'x-forwarded-for': from } },
    );

  it('a code from many addresses has five tries in all', async () => {
    const phone = nextPhone();
    const { demoCode } = (await request(phone, '203.0.113.1')).data!.requestLoginCode;
    const wrong = demoCode === '000000' ? '000001' : '000000';
    const codes = await Promise.all(
      Array.from({ length: 40 }, (_, i) => enter(phone, wrong, `198.51.100.${i}`)),
    );
    expect(new Set(codes.map(({ data }) => data?.login.userErrors[0]?.code))).toEqual(
      new Set(['LOGIN_CODE_WRONG']),
    );
    expect((await enter(phone, demoCode)).data?.login.userErrors[0]?.code).toBe('LOGIN_CODE_WRONG');
  });

  it('whether a phone is known costs the same statements and gives the same answer', async () => {
    const known = nextPhone();
    const contextOf = await contextsOf(api.gateway.services.database);
    await signedIn(contextOf(null, { clock: { now: () => new Date(Date.now() - 7_200_000) } }), known);
    const unknown = nextPhone();
    const asked = [await request(known, '203.0.113.7'), await request(unknown, '203.0.113.7')];
    expect(asked.map(({ statements }) => statements)).toEqual([4, 4]);
    const entered = [await enter(known, 'x'), await enter(unknown, 'x'), await enter(nextPhone(), 'x')];
    expect(new Set(entered.map(({ statements }) => statements))).toEqual(new Set([1]));
    expect(new Set(entered.map(({ data }) => JSON.stringify(data))).size).toBe(1);
  });

  it('a sign-in by code costs so few statements, whoever it is', async () => {
    for (let i = 0; i < 9; i += 1) {
      const phone = nextPhone();
      const { demoCode } = (await request(phone, `192.0.2.${i}`)).data!.requestLoginCode;
      const { data, statements } = await enter(phone, demoCode);
      expect(data?.login.accessToken).toEqual(expect.any(String));
      expect(statements).toBeLessThanOrEqual(10);
    }
  });
});

describe('a refresh token that was stolen', () => {
  it('ends the session for thief and owner, in whatever order they come', async () => {
    await addStaffMember(api.gateway.services.database.scoped(), {
      ...{ marketId: 1, username: 'robbed', displayName: '测试', roles: ['CLERK'], password: 'yizhan-demo' },
    });
    const login = await api.query<{ staffLogin: { accessToken: string } }>(
      'mutation { staffLogin(input: { username: "robbed", password: "yizhan-demo" }) { accessToken } }',
    );
    const cookieOf = (headers: Headers): string => headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const refresh = (cookie: string) =>
      api.query<{ refreshSession: { accessToken: string | null; userErrors: { code: string }[] } }>(
        'mutation { refreshSession { accessToken userErrors { code } } }',
        {},
        { headers: { cookie } },
      );
    const stolen = cookieOf(login.headers);
    const next = await refresh(stolen);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await refresh(stolen)).data?.refreshSession.userErrors[0]?.code).toBe('SESSION_EXPIRED');
    expect((await refresh(cookieOf(next.headers))).data?.refreshSession.userErrors[0]?.code).toBe(
      'SESSION_EXPIRED',
    );
    const authorization = `Bearer ${next.data!.refreshSession.accessToken}`;
    const asOwner = () => api.query('{ viewer { kind } }', {}, { headers: { authorization } });
    // Until this gateway has heard of it.
    while ((await asOwner()).status === 200);
    expect(await attack(authorization)).toBe(401);
  });
});
