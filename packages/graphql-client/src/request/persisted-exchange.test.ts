import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client, fetchExchange, gql, subscriptionExchange, type TypedDocumentNode } from '@urql/core';
import { createLiveStatus } from '../live/live-status.ts';
import { createLiveTransport } from '../live/live-transport.ts';
import { persistedExchange } from './persisted-exchange.ts';
import { json, startAnsweringServer, stream, type AnsweringServer } from '../testing/answering-server.ts';

const document: TypedDocumentNode<{ job: string }, Record<string, never>> = Object.assign(
  gql<{ job: string }, Record<string, never>>('query JobTitle { job }'),
  { __meta__: { hash: 'sha256:abc' } },
);

let server: AnsweringServer;
let client: Client;

beforeEach(async () => {
  server = await startAnsweringServer();
  client = new Client({
    url: server.url,
    exchanges: [persistedExchange, fetchExchange],
    preferGetMethod: false,
  });
});

afterEach(() => server.close());

describe('persisted documents', () => {
  it('travel as their hash alone', async () => {
    server.answer((_, response) => json(response, { data: { job: '砌砖' } }));
    const { data } = await client.query(document, {});
    expect(data).toEqual({ job: '砌砖' });
    expect(server.seen).toHaveLength(1);
    expect(server.seen[0]?.body.query).toBeUndefined();
    expect(server.seen[0]?.body.extensions).toEqual({ persistedQuery: { version: 1, sha256Hash: 'abc' } });
  });

  it('travel as text, without the hash, to a gateway that does not know them', async () => {
    const miss = { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } };
    server.answer(({ body }, response) =>
      json(response, body.query ? { data: { job: '砌砖' } } : { errors: [miss] }),
    );
    const { data, error } = await client.query(document, {});
    expect(error).toBeUndefined();
    expect(data).toEqual({ job: '砌砖' });
    expect(server.seen[1]?.body.query).toContain('query JobTitle');
    expect(server.seen[1]?.body.extensions?.persistedQuery).toBeUndefined();
  });

  it('give the refusal to the caller when the text is refused as well', async () => {
    const miss = { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } };
    server.answer((_, response) => json(response, { errors: [miss] }));
    const { error } = await client.query(document, {});
    expect(error?.graphQLErrors[0]?.message).toBe('PersistedQueryNotFound');
    expect(server.seen).toHaveLength(2);
  });

  it('of a subscription open one stream, also when the text had to follow', async () => {
    const live = createLiveTransport({
      url: server.url,
      status: createLiveStatus(),
      headers: async () => ({}),
    });
    const forwardSubscription = (request: Parameters<typeof live.observe>[0]) => live.observe(request);
    const subscriber = new Client({
      url: server.url,
      exchanges: [persistedExchange, subscriptionExchange({ forwardSubscription })],
    });
    const miss = { message: '不认识', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } };
    server.answer(({ body }, response) => {
      if (!body.query) return json(response, { errors: [miss] });
      stream(response).next({ data: { job: '砌砖' } });
    });
    const feed = Object.assign(gql('subscription Feed { job }'), { __meta__: { hash: 'sha256:feed' } });
    const data = await new Promise((resolve) => {
      const { unsubscribe } = subscriber.subscription(feed, {}).subscribe((result) => {
        setTimeout(() => {
          unsubscribe();
          resolve(result.data);
        }, 50);
      });
    });
    expect(data).toEqual({ job: '砌砖' });
    expect(server.seen.map(({ body }) => Boolean(body.query))).toEqual([false, true]);
  });
});
