import type { Client } from '@urql/core';

/** `waiting`: the stream was lost and is tried again after a while. */
export type LiveState = 'idle' | 'connecting' | 'live' | 'waiting';

export interface LiveStatus {
  state: LiveState;
  /** Epoch milliseconds since when no stream is open; null while it is live or idle. */
  lostAt: number | null;
  /**
   * Grows each time a stream was opened again without a cursor to resume from: events may be missing,
   * fetch the board anew.
   */
  gaps: number;
}

export interface LiveStatusStore {
  subscribe(listener: () => void): () => void;
  getSnapshot(): LiveStatus;
  set(change: Partial<LiveStatus>): void;
}

/** The state of a client's event stream, ready for `useSyncExternalStore`. */
export function createLiveStatus(): LiveStatusStore {
  let status: LiveStatus = { state: 'idle', lostAt: null, gaps: 0 };
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => status,
    set(change) {
      status = { ...status, ...change };
      for (const listener of listeners) listener();
    },
  };
}

const statuses = new WeakMap<Client, LiveStatusStore>();

/** Ties a status to its client. */
export function registerLiveStatus(client: Client, status: LiveStatusStore): void {
  statuses.set(client, status);
}

/** The status of a client made by `createYizhanClient`. */
export function liveStatusOf(client: Client): Pick<LiveStatusStore, 'subscribe' | 'getSnapshot'> {
  const status = statuses.get(client);
  if (!status) throw new Error('This client was not made by createYizhanClient');
  return status;
}
