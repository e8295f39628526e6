import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Where the package's build puts the page: beside `src` in a source tree, beside `dist/src` in a built one. */
const folders = ['../../graphiql', '../../dist/graphiql'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** Own scripts, and styles that they write: the editor writes its colours into style elements. */
const policyWith = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self' blob:",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self' data:",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Serves GraphiQL's files and returns what answers with its page; for browsers, outside production. */
export function registerGraphiql(app: FastifyInstance): (reply: FastifyReply) => FastifyReply {
  const folder = folders.find((path) => existingFiles(path).includes('index.html'));
  const assets = folder ? existingFiles(join(folder, 'assets')) : [];
  const files = new Map(assets.map((name) => [name, join(folder!, 'assets', name)]));
  app.get<{ Params: { name: string } }>('/graphiql/assets/:name', async (request, reply) => {
    const path = files.get(request.params.name);
    if (!path) return reply.callNotFound();
    const type = types[extname(path)] ?? 'application/octet-stream';
    return reply
      .type(type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(readFileSync(path));
  });
  const html = folder ? readFileSync(join(folder, 'index.html'), 'utf8') : notBuilt;
  return (reply) => {
    const nonce = randomBytes(16).toString('base64url');
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policyWith(nonce))
      .send(html.replaceAll('YIZHAN_CSP_NONCE', nonce));
  };
}

const notBuilt = `<!doctype html><html lang="en"><head><title>GraphiQL</title></head>
<body><p>GraphiQL is not built. Run the build of the gateway.</p></body></html>`;

function existingFiles(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
