import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CombinedError, type ExecutionResult } from '@urql/core';
import type { ServerResponse } from 'node:http';
import { createLiveStatus, type LiveStatusStore } from './live-status.ts';
import { createLiveTransport } from './live-transport.ts';
import { json, startAnsweringServer, stream, type AnsweringServer } from '../testing/answering-server.ts';

let server: AnsweringServer;
let status: LiveStatusStore;
let results: ExecutionResult[];
let stop: () => void;
let ended: Promise<unknown>;
let token: string;
/** How often the session cannot be renewed before it can. */
let unreachable: number;

const event = (cursor: string) => ({ data: { jobFeed: { cursor, kind: 'PUBLISHED' } } });

function observe(variables: Record<string, unknown> = {}): void {
  const transport = createLiveTransport({
    url: server.url,
    status,
    headers: async () => {
      if (unreachable-- > 0) throw new CombinedError({ networkError: new Error('no network') });
      return { authorization: `Bearer ${token}` };
    },
    delay: () => 1,
  });
  ended = new Promise((resolve) => {
    const observable = transport.observe({
      query: 'subscription { jobFeed }',
      operationName: undefined,
      variables,
      extensions: undefined,
    });
    const { unsubscribe } = observable.subscribe({
      next: (r) => void results.push(r),
      error: resolve,
      complete: () => resolve(null),
    });
    stop = unsubscribe;
  });
}

/** Resolves when the condition holds; the test's own time limit ends a wait in vain. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 2));
}

function connections(...scripts: ((response: ServerResponse) => void)[]): void {
  server.answer((_, response) => scripts[server.seen.length - 1]?.(response));
}

beforeEach(async () => {
  server = await startAnsweringServer();
  status = createLiveStatus();
  results = [];
  token = 'one';
  unreachable = 0;
});

afterEach(async () => {
  stop();
  await server.close();
});

describe('the event stream', () => {
  it('waits until the session can be renewed', async () => {
    unreachable = 2;
    connections((response) => stream(response).next(event('c1')));
    observe();
    await until(() => results.length === 1);
    expect(server.seen).toHaveLength(1);
  });

  it('resumes after the last cursor seen when the line breaks', async () => {
    connections(
      (response) => {
        const out = stream(response);
        out.next(event('c1'));
        out.next(event('c2'));
        setTimeout(out.drop, 20);
      },
      (response) => stream(response).next(event('c3')),
    );
    observe({ marketCode: 'HBW' });
    await until(() => results.length === 3);
    expect(server.seen.map(({ body }) => body.variables)).toEqual([
      { marketCode: 'HBW' },
      { marketCode: 'HBW', after: 'c2' },
    ]);
    expect(status.getSnapshot()).toEqual({ state: 'live', lostAt: null, gaps: 0 });
  });

  it('opens again, with a fresh token, when a stopping gateway completes it', async () => {
    connections(
      (response) => {
        token = 'two';
        stream(response).complete();
      },
      (response) => stream(response).next(event('c1')),
    );
    observe();
    await until(() => results.length === 1);
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer one', 'Bearer two']);
  });

  it('reports a gap when it had to open again without a cursor', async () => {
    connections(
      (response) => stream(response).complete(),
      (response) => stream(response),
    );
    observe();
    await until(() => status.getSnapshot().gaps === 1);
    expect(status.getSnapshot().state).toBe('live');
  });

  it('waits out a gateway that is busy', async () => {
    connections(
      (response) =>
        json(response, { errors: [{ message: 'x', extensions: { code: 'SERVICE_UNAVAILABLE' } }] }, 503),
      (response) => stream(response).next(event('c1')),
    );
    observe();
    await until(() => results.length === 1);
    expect(results[0]?.errors).toBeUndefined();
  });

  it('gives up on a refusal and hands it over', async () => {
    const errors = [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }];
    connections((response) => json(response, { errors }, 400));
    observe();
    expect(await ended).toEqual(errors);
    expect(server.seen).toHaveLength(1);
  });

  it('gives up on a refusal in JSON though its status is 200', async () => {
    const errors = [{ message: '网关不认识', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }];
    connections((response) => json(response, { errors }));
    observe();
    expect(await ended).toEqual(errors);
    expect(server.seen).toHaveLength(1);
  });

  it('gives up on a refusal that comes as an event', async () => {
    const errors = [{ message: '不可见', extensions: { code: 'FORBIDDEN' } }];
    connections((response) => {
      const out = stream(response);
      out.next({ errors });
      out.complete();
    });
    observe();
    expect(await ended).toEqual(errors);
  });

  it('is idle after it was stopped', async () => {
    connections((response) => stream(response));
    observe();
    await until(() => status.getSnapshot().state === 'live');
    stop();
    await until(() => status.getSnapshot().state === 'idle');
  });
});
