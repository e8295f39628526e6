import { createServer, type Server } from 'node:http';
import type { ConnectionLimits } from './connection-limits.ts';
import type { KnownFront, Usual } from './front/known-front.ts';

/** The server under the framework: with its limits, and with what answers before it; without that, all goes the usual way. */
export function createHttpServer(limits: ConnectionLimits, usual: Usual, front: KnownFront | null): Server {
  const server = createServer(
    {
      headersTimeout: limits.headers,
      requestTimeout: limits.request,
      keepAliveTimeout: limits.keepAlive,
      connectionsCheckingInterval: limits.checkEvery,
    },
    front ? (request, response) => front.handle(request, response, usual) : usual,
  );
  server.maxConnections = limits.most;
  return server;
}
