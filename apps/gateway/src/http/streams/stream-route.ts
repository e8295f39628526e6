import { createHandler, type Request as StreamRequest } from 'graphql-sse';
import { sessionOf } from '@yizhan/domain';
import { execute, type GraphQLError, type GraphQLSchema } from 'graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createContext, type RequestContext } from '../../graphql/context.ts';
import { crossSiteStream } from '../../graphql/edge/refusals.ts';
import { tellErrors } from '../../graphql/edge/errors/tell-errors.ts';
import type { Services } from '../../graphql/services.ts';
import { codeOf } from '../create-apollo.ts';
import { EventStreamWriter } from './event-stream-writer.ts';
import type { RequestScope } from '../request-scope.ts';
import type { StreamRegistry } from './stream-registry.ts';
import { subscribeAfresh } from './subscribe-afresh.ts';

export interface StreamOptions {
  schema: GraphQLSchema;
  services: Services;
  streams: StreamRegistry;
}

/** Answers admitted queries and subscriptions as GraphQL over server-sent events, one operation to a connection. */
export function createStreamRoute(options: StreamOptions) {
  return async (request: FastifyRequest, reply: FastifyReply, scope: RequestScope): Promise<void> => {
    if (request.headers['sec-fetch-site'] === 'cross-site') throw crossSiteStream();
    const giveBack = takePlace(options.streams, request, scope);
    try {
      const [body, init] = await handlerFor(options, scope)(toStreamRequest(request, scope));
      // Without its own body, an answer of the handler is only ever about the protocol.
      if (!body || typeof body === 'string') return void (await reply.code(init.status).send(body));
      reply.hijack();
      reply.raw.writeHead(init.status, {
        ...(reply.getHeaders() as Record<string, string>),
        ...init.headers,
        ...plain,
      });
      await pass(new EventStreamWriter(reply.raw, body), options, scope);
    } finally {
      giveBack();
    }
  };
}

/** Proxies must neither keep events back nor squeeze them. */
const plain = { 'x-accel-buffering': 'no', 'cache-control': 'no-cache, no-transform' };

function takePlace(streams: StreamRegistry, request: FastifyRequest, { caller }: RequestScope): () => void {
  const principal = caller!.principal;
  const session = sessionOf(principal);
  return session === null ? streams.take('address', request.ip) : streams.take('session', session);
}

/** Until the client leaves, we stop, or the access token ends: the client comes back with a new one. */
async function pass(writer: EventStreamWriter, options: StreamOptions, scope: RequestScope): Promise<void> {
  const left = timeLeft(options.services, scope);
  const timer = left === null ? undefined : setTimeout(() => writer.close(), left);
  const remove = options.streams.add(writer, scope.caller!);
  closeRevoked(options); // one that came while the stream was being made
  try {
    await writer.run();
  } catch (error) {
    scope.outcome = 'INTERNAL'; // the answer has begun: all that is left is to end it
    scope.listener.unexpected(error, 'stream');
  } finally {
    remove();
    clearTimeout(timer);
  }
}

/** Ends the streams of whoever has lost rights. */
export const closeRevoked = ({ streams, services: { revocations } }: StreamOptions): void =>
  streams.closeRevoked((principal, since) => revocations.refuses(principal, since));

/** Milliseconds until the caller's access token ends; null for the anonymous. */
function timeLeft({ clock }: Services, { caller }: RequestScope): number | null {
  const until = caller!.until;
  return until && Math.max(0, until.getTime() - clock.now().getTime());
}

/** graphql-sse's handler for one admitted operation; each connection carries its own. */
function handlerFor({ schema, services }: StreamOptions, scope: RequestScope) {
  const { document, operationName, variables } = scope.admitted!;
  const args = { schema, document, operationName, variableValues: variables, contextValue: undefined };
  const context = (): RequestContext => (scope.context = newContext(services, scope));
  return createHandler<FastifyRequest>({
    authenticate: () => null, // no streams shared by several operations
    validate: () => [], // the gate has
    onSubscribe: () => args,
    execute: () => execute({ ...args, contextValue: context() }),
    subscribe: () => subscribeAfresh({ ...args, contextValue: context() }, context),
    onNext: (_context, _request, result) => withToldErrors(schema, scope, result),
  });
}

function newContext(services: Services, scope: RequestScope): RequestContext {
  const { requestId, language, marketCode, caller } = scope;
  const { principal } = caller!;
  const spending = scope.spending!;
  return createContext(services, { principal, language, requestId, marketCode, spending, http: noCookies });
}

const noCookies = {
  clientName: null,
  address: '',
  cookies: {},
  setCookie: () => undefined,
  clearCookie: () => undefined,
};

function withToldErrors<Result extends { errors?: readonly GraphQLError[] }>(
  schema: GraphQLSchema,
  scope: RequestScope,
  result: Result,
): Result | undefined {
  if (!result.errors) return undefined;
  const errors = tellErrors(schema, scope.admitted!, result.errors, scope.listener);
  scope.outcome = codeOf(errors);
  return { ...result, errors: errors as GraphQLError[] };
}

/** One media type, as graphql-sse compares whole headers; the body is already known to be good. */
function toStreamRequest(
  request: FastifyRequest,
  { admitted }: RequestScope,
): StreamRequest<FastifyRequest, undefined> {
  const headers: Record<string, string> = { accept: 'text/event-stream', 'content-type': 'application/json' };
  return {
    method: 'POST',
    url: '/graphql',
    headers: { get: (name) => headers[name] },
    body: { query: admitted!.text },
    raw: request,
    context: undefined,
  };
}
