import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { badRequest } from '../graphql/edge/refusals.ts';
import { answerHeaders } from './security-headers.ts';
import { openScope } from './request-scope.ts';
import { sendRefusal } from './send-answer.ts';

/** What never reached a handler: too long, not JSON, not for us. Same form as every other refusal. */
export function registerErrorReplies(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const scope = request.scope ?? openScope(request);
    return sendRefusal(request, reply, scope, refusalOf(error));
  });
  app.setNotFoundHandler((request, reply) => notFound(request, reply));
}

/** An address that cannot be read comes to no hook and no handler; fastify would repeat it. */
export const sendUnreadable = (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
  sendRefusal(request, reply.headers(answerHeaders), openScope(request), refusalOf(error));

function refusalOf(error: FastifyError): unknown {
  const status = error.statusCode ?? 500;
  if (status === 413) return badRequest('请求太大（最多 1 MB）。', 'The request is larger than 1 MB.', 413);
  if (status === 415)
    return badRequest('请用 Content-Type: application/json。', 'Send Content-Type: application/json.', 415);
  if (status >= 400 && status < 500)
    return badRequest('请求无法读取。', 'The request cannot be read.', status);
  return error;
}

const notFound = (request: FastifyRequest, reply: FastifyReply) =>
  sendRefusal(
    request,
    reply,
    openScope(request),
    badRequest('没有这个地址。', 'There is nothing at this address.', 404),
  );
