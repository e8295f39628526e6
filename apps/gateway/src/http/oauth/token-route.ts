import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { issuePartnerToken } from '@yizhan/domain';
import { loggableError } from '../../graphql/edge/errors/loggable-error.ts';
import { tellRefusal } from '../../graphql/edge/errors/tell-errors.ts';
import type { Services } from '../../graphql/services.ts';
import { readTokenRequest, type TokenFault } from './read-token-request.ts';

const bodyLimit = 8 * 1024;

/** POST /oauth/token: partners' applications change their secret for a token (RFC 6749 §4.4, client credentials). */
export function registerTokens(app: FastifyInstance, services: Services): void {
  void app.register(async (endpoint) => {
    endpoint.removeAllContentTypeParsers();
    const parser = { parseAs: 'string', bodyLimit } as const;
    endpoint.addContentTypeParser(
      'application/x-www-form-urlencoded',
      parser,
      async (_request: FastifyRequest, body: string) => new URLSearchParams(body),
    );
    endpoint.setErrorHandler<FastifyError>((error, request, reply) => sendError(error, request, reply));
    endpoint.addHook('onSend', async (_request, reply) => void reply.header('pragma', 'no-cache'));
    // Who asks is in the answer to nobody but them: neither names nor secrets are written down.
    endpoint.addHook('onResponse', async (request, { statusCode: status, elapsedTime }) =>
      request.log.info({ status, ms: Math.round(elapsedTime * 10) / 10 }, 'token'),
    );
    endpoint.post('/oauth/token', (request, reply) => answer(request, reply, services));
    endpoint.get('/oauth/token', (_request, reply) =>
      fault(reply.header('allow', 'POST'), 'invalid_request', 405),
    );
  });
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
): Promise<FastifyReply> {
  const { body, headers, ip: address } = request;
  const form = body instanceof URLSearchParams ? body : new URLSearchParams();
  const asked = readTokenRequest(headers.authorization, form);
  if (typeof asked === 'string') return fault(reply, asked);
  const { clock, vault, markets, database, tokens } = services;
  const outcome = await issuePartnerToken(
    { db: database.scoped(), clock, vault, markets },
    { ...asked, address },
  );
  if ('granted' in outcome) {
    const { text, expiresAt } = await tokens.issue(outcome.granted);
    const expires = Math.floor((expiresAt.getTime() - clock.now().getTime()) / 1000);
    const scope = outcome.granted.scopes.join(' ');
    return reply.send({ access_token: text, token_type: 'Bearer', expires_in: expires, scope });
  }
  if (outcome.refused !== 'too_many') return fault(reply, outcome.refused);
  const seconds = Math.max(1, Math.ceil((outcome.until.getTime() - clock.now().getTime()) / 1000));
  return fault(reply.header('retry-after', seconds), 'temporarily_unavailable', 429);
}

type Fault = TokenFault | 'temporarily_unavailable' | 'server_error';

/** The error as RFC 6749 §5.2 has it. */
function fault(
  reply: FastifyReply,
  error: Fault,
  status = error === 'invalid_client' ? 401 : 400,
): FastifyReply {
  if (status === 401) void reply.header('www-authenticate', 'Basic realm="yizhan", charset="UTF-8"');
  return reply.code(status).send({ error });
}

/** What could not be read, and what went wrong within: never in the words of the request. */
function sendError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return fault(reply, 'invalid_request', status);
  const unexpected = (cause: unknown): void =>
    request.log.error({ error: loggableError(cause) }, 'unexpected error');
  const told = tellRefusal(error, { requestId: request.id, language: 'en', unexpected });
  if (told.status !== 503) return fault(reply, 'server_error', 500);
  return fault(reply.header('retry-after', 2), 'temporarily_unavailable', 503);
}
