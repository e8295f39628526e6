import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { DocumentGate } from '../graphql/edge/document-gate.ts';
import type { PersistedDocuments } from '../graphql/edge/persisted-documents.ts';
import type { Services } from '../graphql/services.ts';
import type { ConnectionLimits } from './connection-limits.ts';
import { FastLane } from '../lane/fast-lane.ts';
import { trusted } from './address-of.ts';
import { createApollo } from './create-apollo.ts';
import { createHttpServer } from './create-http-server.ts';
import { registerDocuments } from './document-routes.ts';
import { registerErrorReplies, sendUnreadable } from './error-reply.ts';
import { KnownFront } from './front/known-front.ts';
import { registerGraphql } from './graphql-route.ts';
import { registerHealth } from './watch/health-routes.ts';
import { createMetrics, type Metrics } from './watch/metrics.ts';
import { registerMetrics } from './watch/metrics-route.ts';
import { safeLogger } from './watch/safe-logger.ts';
import { registerRequestLog } from './watch/request-log.ts';
import { registerTokens } from './oauth/token-route.ts';
import { registerSecurityHeaders } from './security-headers.ts';
import { closeRevoked, createStreamRoute } from './streams/stream-route.ts';
import { StreamRegistry, type StreamCaps } from './streams/stream-registry.ts';
import { registerExports } from '../my-data/export/export-routes.ts';
import { registerGraphiql } from './graphiql-routes.ts';

export interface ServerOptions {
  schema: GraphQLSchema;
  services: Services;
  persisted: PersistedDocuments;
  publicUrl: string;
  clientOrigins: readonly string[];
  logLevel: string;
  streamCaps: StreamCaps;
  connectionLimits: ConnectionLimits;
  /** Whether compiled statements answer what they can. */
  fastLane: boolean;
  /** Tells the number of SQL statements in the header `x-statements`; for tests. */
  tellStatements: boolean;
}

/** The HTTP side of a gateway process, not listening yet. */
export interface HttpServer {
  app: FastifyInstance;
  streams: StreamRegistry;
  metrics: Metrics;
  /** From now on not ready; streams are sent away. */
  beginStop(): void;
}

export async function createServer(options: ServerOptions): Promise<HttpServer> {
  const { schema, services, persisted, publicUrl } = options;
  const lane = options.fastLane ? new FastLane(schema) : null;
  const front = frontOf(services, lane);
  const app = createFastify(options, front);
  const streams = new StreamRegistry(options.streamCaps);
  const metrics = createMetrics(() => streams.size, services.database);
  const https = publicUrl.startsWith('https:');
  let stopping = false;

  app.decorateRequest('scope', null);
  registerSecurityHeaders(app, https);
  registerErrorReplies(app);
  registerRequestLog(app, metrics);
  if (options.tellStatements) tellStatements(app);
  await app.register(cookie);
  await app.register(cors, corsOf(options));

  const gate = new DocumentGate({ schema, persisted, production: services.production });
  const apollo = createApollo({ schema, gate, production: services.production, log: app.log });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const streaming = { schema, services, streams };
  const stream = createStreamRoute(streaming);
  app.addHook(
    'onClose',
    services.revocations.subscribe(() => closeRevoked(streaming)),
  );
  const page = services.production ? null : registerGraphiql(app);
  registerGraphql(app, { schema, services, gate, apollo, lane, secure: https, stream, page });
  registerOthers(app, options);
  registerHealth(app, services, () => stopping);
  registerMetrics(app, metrics);
  front?.open(app, metrics);

  const beginStop = (): void => {
    stopping = true;
    front?.close();
    streams.closeAll();
  };
  return { app, streams, metrics, beginStop };
}

/** What has an address of its own. */
function registerOthers(app: FastifyInstance, { schema, services }: ServerOptions): void {
  registerTokens(app, services);
  registerDocuments(app, schema, services.tokens);
  registerExports(app, services);
}

/** Null where nothing is kept. */
const frontOf = (services: Services, lane: FastLane | null): KnownFront | null =>
  lane && services.keptAnswers ? new KnownFront(services, services.keptAnswers, lane) : null;

const corsOf = ({ clientOrigins }: Pick<ServerOptions, 'clientOrigins'>) => ({
  origin: [...clientOrigins],
  credentials: true,
  methods: ['GET', 'POST'],
});

const bodyLimit = 1024 * 1024;

function createFastify(
  { logLevel, connectionLimits: limits }: ServerOptions,
  front: KnownFront | null,
): FastifyInstance {
  const app = fastify({
    bodyLimit,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    loggerInstance: safeLogger(logLevel),
    frameworkErrors: (error, request, reply) => void sendUnreadable(error, request, reply),
    trustProxy: trusted,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    serverFactory: (usual) => createHttpServer(limits, usual, front),
  });
  app.removeContentTypeParser('text/plain');
  return app;
}

function tellStatements(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    const { context, lane } = request.scope ?? {};
    if (context) void reply.header('x-statements', context.db.statements).header('x-lane', lane);
  });
}
