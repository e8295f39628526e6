import type { FastifyReply, FastifyRequest } from 'fastify';
import { tellRefusal } from '../graphql/edge/errors/tell-errors.ts';
import { codeOf } from './create-apollo.ts';
import type { RequestScope } from './request-scope.ts';

const graphqlJson = 'application/graphql-response+json';
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
  void reply.type(`${acceptsGraphqlJson(request) ? graphqlJson : 'application/json'}; charset=utf-8`);
  return withRetry(reply.code(status), retryAfter).send(JSON.stringify({ errors }));
}

/** Tells callers of 429 and 503 when to come back. */
export function withRetry(reply: FastifyReply, retryAfter = usualWait): FastifyReply {
  if (reply.statusCode === 429 || reply.statusCode === 503)
    void reply.header('retry-after', String(retryAfter));
  if (reply.statusCode === 405) void reply.header('allow', 'POST');
  return reply;
}

const acceptsGraphqlJson = ({ headers }: FastifyRequest): boolean =>
  (headers.accept ?? '').includes(graphqlJson);
