import { beforeAll, describe, expect, it } from '@jest/globals';
import { updatePartner } from '@yizhan/domain';
import { contextsOf, registeredPartner, type TestPartner } from '@yizhan/domain/testing';
import { useGateway } from '../../testing/index.ts';

const api = useGateway();
let contextOf: Awaited<ReturnType<typeof contextsOf>>;
let partner: TestPartner;
beforeAll(async () => {
  contextOf = await contextsOf(api.gateway.services.database);
  partner = await registeredPartner(contextOf(null), [], ['jobs:read', 'jobs:write']);
});

/** A part of a token, unchecked. */
const partOf = (token: unknown, i: number): Record<string, unknown> =>
  JSON.parse(Buffer.from((token as string).split('.')[i]!, 'base64url').toString()) as Record<
    string,
    unknown
  >;

const basic = (id: string, secret: string): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`,
});

let address = 0;

/** Each from an address of its own, as a proxy on this machine would say. */
async function ask(form: Record<string, string> | string, headers: Record<string, string> = {}) {
  const response = await fetch(`${api.url}/oauth/token`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': `198.51.100.${++address % 250}`,
      ...headers,
    },
    body: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
  });
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, body, headers: response.headers };
}

const grant = { grant_type: 'client_credentials' };
const inForm = () => ({ ...grant, client_id: partner.clientId, client_secret: partner.secret });

describe('POST /oauth/token', () => {
  it('gives a bearer token for a secret by HTTP Basic', async () => {
    const { status, body, headers } = await ask(grant, basic(partner.clientId, partner.secret));
    expect([status, headers.get('cache-control'), headers.get('pragma')]).toEqual([
      200,
      'no-store',
      'no-cache',
    ]);
    expect(body).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: expect.any(Number),
      scope: 'jobs:read jobs:write',
    });
    expect(body['expires_in']).toBeLessThanOrEqual(900);
  });

  it('gives one for a secret in the form, that says who, what for and for how long', async () => {
    const { body } = await ask(inForm());
    const [header, claims] = [partOf(body['access_token'], 0), partOf(body['access_token'], 1)];
    expect(header).toMatchObject({ alg: 'EdDSA', typ: 'at+jwt' });
    expect(claims).toMatchObject({
      sub: `partner:${partner.principal.partnerId}`,
      scope: 'jobs:read jobs:write',
      aud: 'yizhan',
    });
    expect(Number(claims['exp']) - Number(claims['iat'])).toBeLessThanOrEqual(900);
  });

  it('lets the caller be seen as what it is', async () => {
    const { body } = await ask({ ...inForm(), scope: 'jobs:read' });
    const { data, statements } = await api.query(
      '{ viewer { kind scopes partner { clientId name contact secrets { id } } staff { username } screen { name } } }',
      {},
      { headers: { authorization: `Bearer ${body['access_token'] as string}` } },
    );
    expect(data).toEqual({
      viewer: {
        ...{ kind: 'PARTNER', scopes: ['jobs:read'], staff: null, screen: null },
        partner: {
          ...{ clientId: partner.clientId, name: '测试中介（示例）' },
          ...{ contact: '联系人（示例）', secrets: null },
        },
      },
    });
    expect(statements).toBe(1);
  });

  it('narrows to the scopes asked for', async () => {
    expect((await ask({ ...inForm(), scope: 'jobs:read' })).body['scope']).toBe('jobs:read');
  });

  it.each([
    ['a scope that is not granted', { scope: 'jobs:read applications:read' }, 400, 'invalid_scope'],
    ['a scope that there is not', { scope: 'everything' }, 400, 'invalid_scope'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['a wrong secret', { client_secret: 'yzs_wrong' }, 401, 'invalid_client'],
    ['an empty secret', { client_secret: '' }, 401, 'invalid_client'],
    ['an unknown client', { client_id: 'partner-nobody' }, 401, 'invalid_client'],
    ['a name with a zero in it', { client_id: 'a\0b' }, 401, 'invalid_client'],
  ])('refuses %s', async (_, change, status, error) => {
    const answer = await ask({ ...inForm(), ...change });
    expect([answer.status, answer.body]).toEqual([status, { error }]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('www-authenticate')?.startsWith('Basic') ?? false).toBe(status === 401);
  });

  it('refuses a request without a grant, with a parameter twice, or with two proofs', async () => {
    const { client_id, client_secret } = inForm();
    const twice = `${new URLSearchParams(inForm()).toString()}&grant_type=client_credentials`;
    const answers = [
      await ask({ client_id, client_secret }),
      await ask(twice),
      await ask(inForm(), basic(partner.clientId, partner.secret)),
    ];
    expect(answers.map(({ status, body }) => [status, body['error']])).toEqual(
      Array(3).fill([400, 'invalid_request']),
    );
  });

  it('takes no JSON, nothing long, and no GET', async () => {
    const json = await ask(JSON.stringify(inForm()), { 'content-type': 'application/json' });
    const long = await ask({ ...inForm(), more: 'x'.repeat(9_000) });
    const got = await fetch(`${api.url}/oauth/token`);
    expect([json.status, json.body]).toEqual([415, { error: 'invalid_request' }]);
    expect([long.status, long.body]).toEqual([413, { error: 'invalid_request' }]);
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('takes either of two live secrets, and neither when it is revoked or the partner disabled', async () => {
    const other = await registeredPartner(contextOf(null));
    const form = { ...grant, client_id: other.clientId, client_secret: other.secret };
    expect((await ask(form)).status).toBe(200);
    const { partnerId } = other.principal;
    await updatePartner(contextOf('MANAGER'), { partnerId, disabled: true });
    expect((await ask(form)).body).toEqual({ error: 'invalid_client' });
    await updatePartner(contextOf('MANAGER'), { partnerId, disabled: false });
    expect((await ask(form)).status).toBe(200);
  });

  it('remembers the day a secret was used', async () => {
    await ask(inForm());
    const asked = `{ partners(first: 50) { nodes { clientId secrets { lastUsedOn } } } }`;
    type Listed = { partners: { nodes: { clientId: string; secrets: { lastUsedOn: string | null }[] }[] } };
    const { data } = await api.query<Listed>(asked, {}, { as: 'MANAGER' });
    const own = data!.partners.nodes.find(({ clientId }) => clientId === partner.clientId);
    expect(own!.secrets[0]!.lastUsedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

describe('guessing secrets', () => {
  const from = (ip: string) => ({ 'x-forwarded-for': ip });
  const wrong = (clientId: string) => ({ ...grant, client_id: clientId, client_secret: 'yzs_guess' });

  it('ends after ten wrong ones from an address, for known and unknown clients alike', async () => {
    for (const [ip, clientId] of [
      ['203.0.113.1', partner.clientId],
      ['203.0.113.2', 'partner-nobody'],
    ] as const) {
      const answers = [];
      for (let i = 0; i < 11; i++) answers.push(await ask(wrong(clientId), from(ip)));
      expect(answers.map(({ status }) => status)).toEqual([...Array<number>(10).fill(401), 429]);
      expect(Number(answers[10]!.headers.get('retry-after'))).toBeGreaterThan(60);
    }
  });

  it('does not lock the partner out that asks from elsewhere', async () => {
    for (let i = 0; i < 11; i++) await ask(wrong(partner.clientId), from('203.0.113.3'));
    expect((await ask(inForm(), from('203.0.113.3'))).status).toBe(429);
    expect((await ask(inForm(), from('203.0.113.4'))).status).toBe(200);
  });

  it('ends after a hundred from an address, whatever the clients', async () => {
    const guesses = Array.from({ length: 100 }, (_, i) => `partner-${i}`);
    for (const clientId of guesses) await ask(wrong(clientId), from('203.0.113.5'));
    expect((await ask(inForm(), from('203.0.113.5'))).status).toBe(429);
  });
});
