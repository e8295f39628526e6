import { describe, expect, it } from '@jest/globals';
import { readAnswer, useGateway } from '../testing/index.ts';

const web = 'http://localhost:4001';

describe('GraphQL over HTTP', () => {
  const api = useGateway({ clientOrigins: [web] });
  const get = (search: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${api.url}/graphql?${new URLSearchParams(search).toString()}`, { headers });
  const codeOf = async (response: Response) => (await readAnswer(response)).errors?.[0]?.extensions['code'];

  it.each([
    ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
    ['application/json', 'application/json; charset=utf-8'],
    ['*/*', 'application/json; charset=utf-8'],
  ])('answers %s as asked', async (accept, type) => {
    const good = await api.query('{ viewer { kind } }', {}, { headers: { accept } });
    const bad = await api.query('{ nothing }', {}, { headers: { accept } });
    expect([good.headers.get('content-type'), bad.headers.get('content-type')]).toEqual([type, type]);
    expect([good.status, bad.status]).toEqual([200, accept === 'application/json' ? 200 : 400]);
  });

  it('answers queries and mutations with JSON to clients that would also take a stream', async () => {
    const headers = { accept: 'application/graphql-response+json, application/json, text/event-stream' };
    const query = await api.query('{ viewer { kind } }', {}, { headers });
    const mutation = await api.query('mutation { logout { userErrors { code } } }', {}, { headers });
    expect([query.data, mutation.data]).toEqual([
      { viewer: { kind: 'ANONYMOUS' } },
      { logout: { userErrors: [] } },
    ]);
  });

  it('answers 406 to whoever takes neither', async () => {
    const { status } = await api.query('{ viewer { kind } }', {}, { headers: { accept: 'text/plain' } });
    expect(status).toBe(406);
  });

  it('answers queries by GET to whoever can send a header', async () => {
    const response = await get({ query: '{ viewer { kind } }' }, { 'apollo-require-preflight': '1' });
    expect(await response.json()).toMatchObject({ data: { viewer: { kind: 'ANONYMOUS' } } });
  });

  it('refuses what a link of another site could send', async () => {
    const response = await get({ query: '{ viewer { kind } }' });
    expect({ status: response.status, code: await codeOf(response) }).toEqual({
      status: 400,
      code: 'BAD_REQUEST',
    });
  });

  it('refuses mutations by GET', async () => {
    const query = 'mutation { logout { userErrors { code } } }';
    const response = await get({ query }, { 'apollo-require-preflight': '1' });
    expect({ status: response.status, allow: response.headers.get('allow') }).toEqual({
      status: 405,
      allow: 'POST',
    });
  });

  it('refuses subscriptions without an event stream', async () => {
    expect((await api.query('subscription { jobFeed { cursor } }')).status).toBe(406);
  });

  it.each([
    ['a batch', '[{"query":"{ viewer { kind } }"}]', 400],
    ['an empty object', '{}', 400],
    ['no JSON', '{', 400],
    ['nothing', '', 400],
    ['a query that is no text', '{"query":1}', 400],
    ['variables that are no object', '{"query":"{ viewer { kind } }","variables":[]}', 400],
    ['an operation that is not there', '{"query":"query A { viewer { kind } }","operationName":"B"}', 400],
    [
      'two operations without a name',
      '{"query":"query A { viewer { kind } } query B { viewer { kind } }"}',
      400,
    ],
    ['a prototype', '{"__proto__":{},"query":"{ viewer { kind } }"}', 400],
    ['more than 1 MB', JSON.stringify({ query: ' '.repeat(1024 * 1024) }), 413],
  ])('refuses %s', async (_name, body, status) => {
    const answer = await api.post(body);
    expect({ status: answer.status, code: answer.errors?.[0]?.extensions['code'] }).toEqual({
      status,
      code: 'BAD_REQUEST',
    });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'refuses a body of %s, which forms can send',
    async (type) => {
      const headers = { 'content-type': type };
      expect((await api.post('{"query":"{ viewer { kind } }"}', { headers })).status).toBe(415);
    },
  );

  it('answers nothing elsewhere', async () => {
    const response = await fetch(`${api.url}/admin`);
    expect({ status: response.status, code: await codeOf(response) }).toEqual({
      status: 404,
      code: 'BAD_REQUEST',
    });
  });

  it('takes no request id from outside', async () => {
    const { headers } = await api.query('{ viewer { kind } }', {}, { headers: { 'x-request-id': 'mine' } });
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('lets our own clients in from their origins, and nobody else', async () => {
    const allowed = async (origin: string) => {
      const { headers } = await api.query('{ viewer { kind } }', {}, { headers: { origin } });
      return headers.get('access-control-allow-origin');
    };
    expect([await allowed(web), await allowed('https://elsewhere.example')]).toEqual([web, null]);
  });

  it('forbids browsers to guess, frame, or keep answers', async () => {
    const { headers } = await api.query('{ viewer { kind } }');
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
    });
  });

  it('publishes its schema and its keys', async () => {
    const sdl = await (await fetch(`${api.url}/schema.graphql`)).text();
    expect(sdl).toContain('type Query {');
    const jwks: unknown = await (await fetch(`${api.url}/.well-known/jwks.json`)).json();
    expect(jwks).toEqual({ keys: [expect.objectContaining({ kty: 'OKP', use: 'sig' })] });
  });

  it('is alive and ready', async () => {
    const answers = await Promise.all(['live', 'ready'].map((path) => fetch(`${api.url}/health/${path}`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('measures requests by registered name or kind, never by the name a caller gave', async () => {
    await api.query('query Phone13812345678 { viewer { kind } }');
    const text = await (await fetch(`${api.url}/metrics`)).text();
    expect(text).toMatch(/yizhan_request_duration_seconds_count\{operation="free query",outcome="ok"\} \d+/);
    expect(text).toContain('yizhan_open_streams 0');
    expect(text).toContain('process_cpu_seconds_total');
    expect(text).not.toContain('13812345678');
  });
});
