import type { ExecutionResult, SubscriptionOperation } from '@urql/core';
import { createClient } from 'graphql-sse';
import { backoff } from './backoff.ts';
import { lastCursor } from './last-cursor.ts';
import { endingOf, refusal, type Ending } from './live-ending.ts';
import type { LiveStatusStore } from './live-status.ts';
import { wakeableDelay } from './wakeable-delay.ts';
import { watchSilence } from './watch-silence.ts';

interface LiveTransportOptions {
  url: string;
  status: LiveStatusStore;
  /** Asked anew for each connection, so that a fresh token is sent. */
  headers: () => Promise<Record<string, string>>;
  /** Milliseconds before the given repeat. */
  delay?: (attempt: number) => number;
}

interface Observer {
  next(result: ExecutionResult): void;
  /** An array of GraphQL errors when the gateway refused, else what happened to the line. */
  error(error: unknown): void;
  complete(): void;
}

interface Connection {
  request: SubscriptionOperation;
  stop: AbortSignal;
  onOpen(): void;
  onEvent(result: ExecutionResult): void;
}

export interface LiveTransport {
  observe(request: SubscriptionOperation): { subscribe(observer: Observer): { unsubscribe(): void } };
}

type Connect = (connection: Connection) => Promise<Ending>;

/** One stream from opening to end. */
function connector({ url, headers }: LiveTransportOptions): Connect {
  return ({ request, stop, onOpen, onEvent }) =>
    new Promise((resolve) => {
      const silence = watchSilence();
      const client = createClient({ url, headers, retryAttempts: 0, fetchFn: silence.fetch });
      const dispose = () => client.dispose();
      stop.addEventListener('abort', dispose, { once: true });
      silence.onSilent(dispose);
      const end = (ending: Ending) => {
        silence.stop();
        stop.removeEventListener('abort', dispose);
        client.dispose();
        resolve(ending);
      };
      const next = (result: ExecutionResult) => {
        const ending = refusal(result);
        if (ending) end(ending);
        else onEvent(result);
      };
      client.subscribe(
        request as { query: string },
        {
          next: (result) => next(result as ExecutionResult),
          error: (error) => void endingOf(error).then(end),
          complete: () => end({ again: true }),
        },
        { connected: onOpen },
      );
    });
}

/** Keeps one subscription alive until it is stopped or refused. */
async function keepOpen(
  connect: Connect,
  { status, delay = backoff }: LiveTransportOptions,
  request: SubscriptionOperation,
  observer: Observer,
  stop: AbortSignal,
): Promise<void> {
  let cursor = (request.variables?.['after'] as string | null | undefined) ?? null;
  let attempt = 0;
  let opened = false;
  const onOpen = () => {
    const missed = opened && cursor === null ? 1 : 0;
    opened = true;
    status.set({ state: 'live', lostAt: null, gaps: status.getSnapshot().gaps + missed });
  };
  const onEvent = (result: ExecutionResult) => {
    cursor = lastCursor(result.data) ?? cursor;
    attempt = 0;
    observer.next(result);
  };
  while (!stop.aborted) {
    const variables = cursor === null ? request.variables : { ...request.variables, after: cursor };
    status.set({ state: 'connecting' });
    const ending = await connect({ request: { ...request, variables }, stop, onOpen, onEvent });
    if (stop.aborted) break;
    if (!ending.again) return observer.error(ending.error);
    status.set({ state: 'waiting', lostAt: status.getSnapshot().lostAt ?? Date.now() });
    await wakeableDelay(delay(attempt++), stop);
  }
}

/** Streams that come back: they resume after the last cursor seen, wait with jitter, and notice a dead line. */
export function createLiveTransport(options: LiveTransportOptions): LiveTransport {
  const connect = connector(options);
  return {
    observe: (request) => ({
      subscribe(observer) {
        const stop = new AbortController();
        void keepOpen(connect, options, request, observer, stop.signal).finally(() =>
          options.status.set({ state: 'idle', lostAt: null }),
        );
        return { unsubscribe: () => stop.abort() };
      },
    }),
  };
}
