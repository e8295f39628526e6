import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cacheExchange, Client, fetchExchange, gql } from '@urql/core';
import { snapshotExchange, snapshotTimeOf } from './snapshot-exchange.ts';
import type { Snapshot, SnapshotStorage } from './snapshot-storage.ts';
import { json, startAnsweringServer, type AnsweringServer } from '../testing/answering-server.ts';

const document = gql<{ job: string }, { id: string }>('query Job($id: ID!) { job(id: $id) }');

let server: AnsweringServer;
let kept: Map<string, Snapshot>;
let language: string;

function storage(): SnapshotStorage {
  return {
    read: async (key) => kept.get(key),
    write: async (key, snapshot) => void kept.set(key, snapshot),
    clear: async () => kept.clear(),
  };
}

function client(): Client {
  const snapshots = snapshotExchange({ storage: storage(), language: () => language });
  return new Client({
    url: server.url,
    preferGetMethod: false,
    exchanges: [snapshots, cacheExchange, fetchExchange],
  });
}

beforeEach(async () => {
  kept = new Map();
  language = 'zh-CN';
  server = await startAnsweringServer();
  server.answer((_, response) => json(response, { data: { job: '砌砖' } }));
});

afterEach(() => server.close());

describe('answers kept on the device', () => {
  it('stand in, with the time they came and the error beside them, when the network is gone', async () => {
    await client().query(document, { id: '1' });
    await server.close();
    const result = await client().query(document, { id: '1' });
    expect(result.data).toEqual({ job: '砌砖' });
    expect(result.error?.networkError).toBeDefined();
    expect(snapshotTimeOf(result)).toBe([...kept.values()][0]?.savedAt);
  });

  it('stand in when the gateway has lost its database', async () => {
    await client().query(document, { id: '1' });
    const busy = { message: '稍后再试', extensions: { code: 'SERVICE_UNAVAILABLE' } };
    server.answer((_, response) => json(response, { errors: [busy] }, 503));
    expect((await client().query(document, { id: '1' })).data).toEqual({ job: '砌砖' });
  });

  it('are none of what must not stay on the device', async () => {
    await client().query(document, { id: '1' }, { deviceCopy: false });
    expect(kept.size).toBe(0);
  });

  it('do not hide a refusal', async () => {
    await client().query(document, { id: '1' });
    server.answer((_, response) =>
      json(response, { errors: [{ message: '不可见', extensions: { code: 'FORBIDDEN' } }] }),
    );
    const result = await client().query(document, { id: '1' });
    expect(result.data).toBeUndefined();
    expect(result.error?.graphQLErrors[0]?.message).toBe('不可见');
  });

  it('are apart by variables and language', async () => {
    await client().query(document, { id: '1' });
    await server.close();
    expect((await client().query(document, { id: '2' })).data).toBeUndefined();
    language = 'en';
    expect((await client().query(document, { id: '1' })).data).toBeUndefined();
  });

  it('keep the time of their arrival when memory answers again', async () => {
    const one = client();
    await one.query(document, { id: '1' });
    const before = [...kept.values()];
    kept.clear();
    await one.query(document, { id: '1' });
    expect(before).toHaveLength(1);
    expect(kept.size).toBe(0);
  });

  it('carry no time when they are fresh', async () => {
    expect(snapshotTimeOf(await client().query(document, { id: '1' }))).toBeNull();
  });
});
