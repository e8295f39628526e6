import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { newId } from '@yizhan/domain';
import { useGateway } from '../testing/index.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const board = 'query Board($n: Int) { jobs(first: $n) { totalCount nodes { title } } }';
const feed = 'subscription Feed { jobFeed { cursor } }';
const persisted = new Map(
  [board, feed].map((body) => [sha256(body), { name: body.split(/\W/)[1]!, body, addedOn: '2026-05-01' }]),
);
const byHash = (text: string, variables: Record<string, unknown> = {}) => ({
  variables,
  extensions: { persistedQuery: { version: 1, sha256Hash: sha256(text) } },
});
const codeOf = ({
  status,
  errors,
}: {
  status: number;
  errors?: { extensions: Record<string, unknown> }[];
}) => [status, errors?.[0]?.extensions['code']];

describe('registered documents', () => {
  const api = useGateway({ persisted });

  it('are executed by their hash', async () => {
    const { data, extensions } = await api.post(byHash(board, { n: 5 }));
    expect({ data, extensions }).toEqual({
      data: { jobs: { totalCount: 0, nodes: [] } },
      extensions: { cost: expect.objectContaining({ requested: 6, limit: 20_000 }) },
    });
  });

  it('are executed by hash and GET', async () => {
    const search = new URLSearchParams({ extensions: JSON.stringify(byHash(board).extensions) });
    const response = await fetch(`${api.url}/graphql?${search.toString()}`, {
      headers: { 'x-yizhan-client': 'web' },
    });
    expect(await response.json()).toMatchObject({ data: { jobs: { totalCount: 0 } } });
  });

  it('that nobody registered are asked for in full', async () => {
    expect(codeOf(await api.post(byHash('{ viewer { kind } }')))).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
  });

  it('are not learnt from strangers', async () => {
    const query = '{ viewer { kind } }';
    expect((await api.post({ query, ...byHash(query) })).status).toBe(200);
    expect(codeOf(await api.post(byHash(query)))).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
  });

  it('must be what their hash says', async () => {
    expect(codeOf(await api.post({ query: '{ viewer { kind } }', ...byHash(board) }))).toEqual([
      400,
      'BAD_REQUEST',
    ]);
  });

  it.each(['x', 'A'.repeat(64), 7, null])('have no hash like %p', async (sha256Hash) => {
    expect(codeOf(await api.post({ extensions: { persistedQuery: { sha256Hash } } }))).toEqual([
      400,
      'BAD_REQUEST',
    ]);
  });

  it('are measured by name', async () => {
    await api.post(byHash(board));
    const metrics = await (await fetch(`${api.url}/metrics`)).text();
    expect(metrics).toMatch(/yizhan_request_duration_seconds_count\{operation="Board",outcome="ok"\} \d/);
  });
});

describe('in production', () => {
  const api = useGateway({ persisted, production: true });

  it('strangers send registered documents only', async () => {
    expect((await api.post(byHash(board))).status).toBe(200);
    expect((await api.post({ query: board })).status).toBe(200);
    expect(codeOf(await api.query('{ viewer { kind } }'))).toEqual([403, 'PERSISTED_QUERY_REQUIRED']);
  });

  it('strangers open registered streams only', async () => {
    const stream = (body: unknown) =>
      fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify(body),
      });
    const [good, bad] = [
      await stream(byHash(feed)),
      await stream({ query: 'subscription { jobFeed { kind } }' }),
    ];
    expect([good.status, bad.status]).toEqual([200, 403]);
    await good.body?.cancel();
  });

  it('staff send what they like', async () => {
    expect((await api.query('{ viewer { kind } }', {}, { as: 'CLERK' })).data).toEqual({
      viewer: { kind: 'STAFF' },
    });
  });

  it('staff may introspect', async () => {
    expect((await api.query(getIntrospectionQuery(), {}, { as: 'CLERK' })).status).toBe(200);
  });

  it('others who are signed in may not', async () => {
    const principal = { kind: 'PERSON', marketId: 1, personId: newId(), sessionId: newId() } as const;
    expect(codeOf(await api.query(getIntrospectionQuery(), {}, { principal }))).toEqual([403, 'FORBIDDEN']);
  });

  it('nobody is told what he may have meant', async () => {
    const { errors } = await api.query('{ jobz viewer { kinds } }', {}, { as: 'CLERK' });
    expect(errors?.map(({ message }) => message)).toEqual([
      'Cannot query field "jobz" on type "Query".',
      'Cannot query field "kinds" on type "Viewer".',
    ]);
  });

  it('browsers get no GraphiQL', async () => {
    const response = await fetch(`${api.url}/graphql`, { headers: { accept: 'text/html,*/*' } });
    expect({ status: response.status, type: response.headers.get('content-type') }).toMatchObject({
      status: 400,
      type: expect.stringContaining('json'),
    });
    expect((await fetch(`${api.url}/graphiql/assets/index.js`)).status).toBe(404);
  });

  it('the schema is public all the same', async () => {
    expect((await fetch(`${api.url}/schema.graphql`)).status).toBe(200);
  });
});

describe('a registered document that introspects', () => {
  const text = '{ __schema { queryType { name } } }';
  const api = useGateway({
    production: true,
    persisted: new Map([[sha256(text), { name: 'Names', body: text, addedOn: '2026-05-01' }]]),
  });

  it('is not for strangers', async () => {
    expect(codeOf(await api.post(byHash(text)))).toEqual([401, 'UNAUTHENTICATED']);
  });
});
