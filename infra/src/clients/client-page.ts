import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { securityHeaders } from './security-headers.ts';

/** Stands in the page of a client whose scripts write style elements. */
const placeholder = 'YIZHAN_CSP_NONCE';

/** A proxy in front says whether the visitor came by https; without one nobody did. */
export const isHttps = ({ headers }: FastifyRequest): boolean => headers['x-forwarded-proto'] === 'https';

/** Answers with the client's one page; where its scripts write styles, with a mark of this answer's own for them. */
export function clientPage(folder: string) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const html = await readFile(join(folder, 'index.html'), 'utf8');
    const nonce = html.includes(placeholder) ? randomBytes(16).toString('base64url') : null;
    return reply
      .headers(securityHeaders({ nonce, https: isHttps(request) }))
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(nonce === null ? html : html.replaceAll(placeholder, nonce));
  };
}
