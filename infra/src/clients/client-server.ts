import proxy from '@fastify/http-proxy';
import files from '@fastify/static';
import fastify from 'fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { clientPage, isHttps } from './client-page.ts';
import { securityHeaders } from './security-headers.ts';

export type Client = {
  readonly name: string;
  /** The folder of the built client. */
  readonly folder: string;
  /** Where the gateway is reached from here. */
  readonly gateway: string;
};

const gatewayPaths = ['/graphql', '/uploads', '/exports', '/health'];

/** Serves a built client, and the gateway under the same origin, so that no request crosses origins. */
export async function createClientServer(client: Client): Promise<FastifyInstance> {
  const server = fastify({
    forceCloseConnections: true,
    bodyLimit: 20 * 1024 * 1024,
    requestTimeout: 60_000,
  });
  for (const path of gatewayPaths) await passOn(server, path, client.gateway);
  await server.register(files, {
    root: client.folder,
    cacheControl: false,
    index: false,
    setHeaders: (reply, path) => {
      const headers = securityHeaders({ https: isHttps(reply.request) });
      for (const [name, value] of Object.entries(headers)) reply.header(name, value);
      reply.header('cache-control', cacheControl(path));
    },
  });
  const page = clientPage(client.folder);
  for (const path of ['/', '/index.html']) server.get(path, page);
  server.setNotFoundHandler((request, reply) =>
    isVisit(request) ? page(request, reply) : reply.code(404).type('text/plain').send('Not found'),
  );
  return server;
}

/** Files named by their content never change; the page that names them must be asked for each time. */
function cacheControl(path: string): string {
  return /[/\\]assets[/\\]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** Addresses inside the client are all answered by its one page. */
function isVisit({ method, headers }: FastifyRequest): boolean {
  return (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html');
}

async function passOn(server: FastifyInstance, path: string, gateway: string): Promise<void> {
  await server.register(proxy, {
    upstream: gateway,
    prefix: path,
    rewritePrefix: path,
    // A subscription is an answer without an end, and holds its connection.
    undici: { connections: 10_000, headersTimeout: 60_000, bodyTimeout: 0 },
    disableRequestLogging: true,
    replyOptions: {
      rewriteRequestHeaders: (request, headers) => ({
        ...headers,
        host: request.headers.host,
        'x-forwarded-for': request.ip,
        'x-forwarded-host': request.headers.host,
        'x-forwarded-proto': request.protocol,
      }),
      retryDelay: () => null,
      onError: (reply) => void reply.code(503).header('retry-after', '1').send(unavailable),
    },
  });
}

const unavailable = {
  errors: [{ message: '服务暂时不可用，请稍后再试。', extensions: { code: 'SERVICE_UNAVAILABLE' } }],
};
