import type { FastifyReply, FastifyRequest } from 'fastify';
import { tellRefusal } from '../graphql/edge/errors/tell-errors.ts';
import { InvalidDocument } from '../graphql/edge/refusals.ts';
import { acceptsGraphqlJson, graphqlJson, takesPlainJsonOnly } from './accepted-types.ts';
import { codeOf } from './create-apollo.ts';
import type { RequestScope } from './request-scope.ts';

/** Seconds after which a refused request may be worth another try. */
const usualWait = 2;

/** Answers a request that ended before anything was executed, in the form of GraphQL over HTTP. */
export function sendRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  scope: RequestScope,
  error: unknown,
) {
  const { status, errors, retryAfter } = tellRefusal(error, scope.listener);
  scope.outcome = codeOf(errors);
  void reply.type(
    `${acceptsGraphqlJson(request.headers.accept) ? graphqlJson : 'application/json'}; charset=utf-8`,
  );
  const told = error instanceof InvalidDocument && takesPlainJsonOnly(request.headers.accept) ? 200 : status;
  return withRetry(reply.code(told), retryAfter).send(JSON.stringify({ errors }));
}

/** Tells callers of 429 and 503 when to come back. */
export function withRetry(reply: FastifyReply, retryAfter = usualWait): FastifyReply {
  if (reply.statusCode === 429 || reply.statusCode === 503)
    void reply.header('retry-after', String(retryAfter));
  if (reply.statusCode === 405) void reply.header('allow', 'POST');
  return reply;
}
