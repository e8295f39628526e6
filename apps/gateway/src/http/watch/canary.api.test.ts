import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { describe, expect, it, jest } from '@jest/globals';
import { idNumberOf, prepareSmallMarket } from '@yizhan/domain/testing';
import { useDatabase } from '@yizhan/testing';
import { useGatewayProcesses } from '../../testing/gateway-process.ts';

jest.setTimeout(120_000);

/** What nobody may find again outside the database: a phone, an ID number, and two secrets of no form of ours. */
const phone = '15499007788';
const idNumber = idNumberOf('1969-05-17', 613);
const secret = 'kanarienvogel-7d1f';
const token = `eyJhbGciOiJub25lIn0.${Buffer.from('{"sub":"kanarienvogel"}').toString('base64url')}.c2ln`;
const marks = [phone, idNumber, secret, token, phone.slice(2), idNumber.slice(6, 14), 'kanarienvogel'];
const all = `${phone} ${idNumber} ${secret} ${token}`;
const quoted = encodeURIComponent(all);

type Send = (path: string, init?: RequestInit) => Promise<Response>;

const json = { 'content-type': 'application/json' };
const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { ...json, ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const login = 'mutation ($i: LoginInput!) { login(input: $i) { userErrors { code } } }';

/** Every odd place somebody could leave it in, and whether the answer is one that repeats what was asked by contract. */
const places: [name: string, path: string, init?: RequestInit][] = [
  ['variables', '/graphql', post({ query: login, variables: { i: { phone, code: secret } } })],
  [
    'variables of the wrong type',
    '/graphql',
    post({ query: login, variables: { i: { phone: [all], [secret]: 1 } } }),
  ],
  ['literals', '/graphql', post({ query: `{ jobs(filter: { search: "${all}" }) { totalCount } }` })],
  ['literals of the wrong type', '/graphql', post({ query: `{ jobs(first: "${all}") { totalCount } }` })],
  ['a number', '/graphql', post({ query: `{ jobs(first: ${phone}) { totalCount } }` })],
  ['a field’s name', '/graphql', post({ query: `{ f${phone} { x${idNumber} } }` })],
  ['an argument’s name', '/graphql', post({ query: `{ jobs(a${phone}: 1) { totalCount } }` })],
  ['a document that does not parse', '/graphql', post({ query: `{ jobs "${all}"` })],
  ['a comment', '/graphql', post({ query: `{ viewer { kind } } # ${all}` })],
  ['an operation’s name', '/graphql', post({ query: `query Q${phone} { viewer { kind } }` })],
  ['an operation that is not there', '/graphql', post({ query: '{ viewer { kind } }', operationName: all })],
  ['an id', '/graphql', post({ query: '{ node(id: "x") { id } }', variables: { id: all } })],
  ['malformed JSON', '/graphql', post(`{"query": "${all}`)],
  ['a body that is no object', '/graphql', post(`"${all}"`)],
  ['a body too large', '/graphql', post({ query: all.repeat(20_000) })],
  [
    'a persisted document’s hash',
    '/graphql',
    post({ extensions: { persistedQuery: { version: 1, sha256Hash: all } } }),
  ],
  [
    'a hash that is not known',
    '/graphql',
    post({ extensions: { persistedQuery: { version: 1, sha256Hash: sha256(all) } }, variables: { all } }),
  ],
  [
    'the authorization header',
    '/graphql',
    post({ query: '{ viewer { kind } }' }, { authorization: `Bearer ${token}` }),
  ],
  [
    'basic authorization',
    '/graphql',
    post({ query: '{ viewer { kind } }' }, { authorization: `Basic ${btoa(secret)}` }),
  ],
  [
    'cookies',
    '/graphql',
    post(
      { query: 'mutation { refreshSession { expiresAt } }' },
      { cookie: `yizhan_api_refresh=${secret}; a=${phone}` },
    ),
  ],
  [
    'odd headers',
    '/graphql',
    post(
      { query: '{ viewer { kind } }' },
      {
        'user-agent': all,
        'x-yizhan-client': secret,
        'x-yizhan-market': phone,
        'x-request-id': secret,
        referer: `http://x/?q=${quoted}`,
        'x-forwarded-for': phone,
        'accept-language': secret,
      },
    ),
  ],
  [
    'the content type',
    '/graphql',
    { method: 'POST', headers: { 'content-type': `text/${secret}` }, body: all },
  ],
  [
    'the query string',
    `/graphql?query=${encodeURIComponent(`{ jobs(first: "${all}") { totalCount } }`)}&token=${quoted}`,
    { headers: { 'apollo-require-preflight': '1' } },
  ],
  [
    'variables in the query string',
    `/graphql?query=${encodeURIComponent('query ($n: Int) { jobs(first: $n) { totalCount } }')}&variables=${encodeURIComponent(JSON.stringify({ n: all }))}`,
    { headers: { 'apollo-require-preflight': '1' } },
  ],
  ['the path', `/${quoted}/${phone}`],
  ['a path that cannot be read', `/%E0%A4%A/${phone}`],
  ['the path of an asset', `/graphiql/assets/${quoted}`],
  ['the method', `/graphql?x=${quoted}`, { method: 'PUT', body: all }],
  [
    'a body of /oauth/token',
    '/oauth/token',
    {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: phone,
        client_secret: secret,
        scope: all,
      }),
    },
  ],
  [
    'the authorization of /oauth/token',
    '/oauth/token',
    {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `Basic ${btoa(`${phone}:${secret}`)}`,
      },
      body: 'grant_type=client_credentials',
    },
  ],
  ['JSON for /oauth/token', '/oauth/token', post({ client_secret: secret, client_id: all })],
  [
    'a subscription',
    '/graphql',
    post(
      { query: 'subscription ($a: String) { jobFeed(after: $a) { cursor } }', variables: { a: all } },
      { accept: 'text/event-stream' },
    ),
  ],
];

async function tell(send: Send): Promise<string> {
  const answers: string[] = [];
  for (const [name, path, init] of places) {
    const answer = await send(path, { signal: AbortSignal.timeout(20_000), ...init });
    const headers = JSON.stringify([...answer.headers]);
    answers.push(`${name}: ${answer.status} ${headers} ${await answer.text()}`);
  }
  return answers.join('\n');
}

/** Not even HTTP. */
function shout(port: number): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(`${all}\r\n${phone}: ${secret}\r\n\r\n`));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
  });
}

const hits = (text: string): string[] => marks.filter((mark) => text.includes(mark));

describe('a phone, an ID number and secrets, sent in every odd place', () => {
  const database = useDatabase(prepareSmallMarket);
  const processes = useGatewayProcesses();

  it.each(['development', 'production'])(
    'are in no line of the log, no metric and no answer in %s',
    async (mode) => {
      const gateway = processes.start({
        DATABASE_URL: database.url,
        NODE_ENV: mode,
        YIZHAN_DEMO: 'false',
        LOG_LEVEL: 'trace',
      });
      const url = await gateway.listening();
      const answers =
        (await tell((path, init) => fetch(url + path, init))) + (await shout(Number(new URL(url).port)));
      const metrics = await (await fetch(`${url}/metrics`)).text();
      gateway.child.kill('SIGTERM');
      await gateway.ended();
      const log = gateway.log.map((line) => JSON.stringify(line));
      expect(log.filter((line) => line.includes('"request"')).length).toBeGreaterThanOrEqual(
        places.length - 8,
      );
      expect({
        log: log.filter((line) => hits(line).length > 0),
        complaint: hits(gateway.complaint),
      }).toEqual({ log: [], complaint: [] });
      expect(hits(metrics)).toEqual([]);
      expect(answers.split('\n').filter((line) => hits(line).length > 0)).toEqual([]);
      expect(answers).not.toMatch(/ 500 /);
    },
  );
});
