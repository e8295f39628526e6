import { authExchange } from '@urql/exchange-auth';
import { cacheExchange, Client, fetchExchange, subscriptionExchange } from '@urql/core';
import type { CombinedError, Exchange } from '@urql/core';
import { deadlineFetch } from './request/deadline-fetch.ts';
import { createLiveStatus, registerLiveStatus } from './live/live-status.ts';
import { createLiveTransport } from './live/live-transport.ts';
import { persistedExchange } from './request/persisted-exchange.ts';
import { answerAsJson, clientHeaders, type AppName } from './request/request-headers.ts';
import type { Session } from './session/session-types.ts';
import { snapshotExchange } from './snapshot/snapshot-exchange.ts';
import { indexedDbSnapshots, type SnapshotStorage } from './snapshot/snapshot-storage.ts';

/**
 * How a client reaches the gateway.
 *
 * Documents come from client-preset with `persistedDocuments.mode: 'embedHashInDocument'`; let
 * `addTypenameSelectionDocumentTransform` put `__typename` in, so that the hash fits what is cached.
 */
export interface YizhanClientOptions {
  app: AppName;
  /** Same origin by default: the client's own server hands it on to the gateway. */
  url?: string;
  /** A BCP 47 tag, asked anew for each request. */
  language: () => string;
  /** Code of the market that the client is set to, asked anew for each request; null for the deployment's first. */
  market?: () => string | null;
  session?: Session;
  /**
   * `document` (default): answers in memory, dropped by mutations that touch their types.
   * `offline`: also keeps the latest answers on the device and gives them back, beside the error, when the
   * network fails (see `snapshotTimeOf`). `none`: every query goes to the network.
   */
  cache?: 'document' | 'offline' | 'none';
  /** Where `offline` keeps its answers; IndexedDB by default. */
  snapshots?: SnapshotStorage;
  /** A query or mutation without an answer after this long fails as a network problem. */
  timeoutMs?: number;
}

/** An operation's own `accessToken` in its context goes before the session's: staff acting for somebody. */
function authentication(session: Session): Exchange {
  return authExchange(async (utils) => ({
    addAuthToOperation(operation) {
      const { accessToken: acted } = operation.context as { accessToken?: string };
      const token = acted ?? session.token();
      return token ? utils.appendHeaders(operation, { authorization: `Bearer ${token}` }) : operation;
    },
    willAuthError: () => session.needsRefresh(),
    didAuthError: (error: CombinedError) =>
      error.graphQLErrors.some((each) => each.extensions['code'] === 'UNAUTHENTICATED') &&
      session.token() !== null,
    refreshAuth: async () => {
      await session.refresh();
    },
  }));
}

function cacheExchanges(options: YizhanClientOptions): Exchange[] {
  const { app, cache = 'document', language, market = () => null, snapshots } = options;
  if (cache === 'none') return [];
  if (cache === 'document') return [cacheExchange];
  const storage = snapshots ?? indexedDbSnapshots(`yizhan-${app}`);
  // A copy is of one market, as it is of one language.
  const reading = (): string => [language(), market()].filter((part) => part !== null).join(' ');
  return [snapshotExchange({ storage, language: reading }), cacheExchange];
}

/** The urql client of one app: persisted documents, session, live events with resume, device copies. */
export function createYizhanClient(options: YizhanClientOptions): Client {
  const { app, language, market = () => null, session, url = '/graphql', timeoutMs = 15_000 } = options;
  const status = createLiveStatus();
  const live = createLiveTransport({
    url,
    status,
    headers: async () => ({
      ...clientHeaders(app, language(), market()),
      ...(await session?.authorization()),
    }),
  });
  const client = new Client({
    url,
    preferGetMethod: false,
    requestPolicy: 'cache-first',
    fetch: deadlineFetch(timeoutMs),
    fetchOptions: () => ({
      headers: { ...answerAsJson, ...clientHeaders(app, language(), market()) },
      credentials: 'same-origin',
    }),
    exchanges: [
      ...cacheExchanges(options),
      ...(session ? [authentication(session)] : []),
      persistedExchange,
      subscriptionExchange({ forwardSubscription: (request) => live.observe(request) }),
      fetchExchange,
    ],
  });
  registerLiveStatus(client, status);
  return client;
}
