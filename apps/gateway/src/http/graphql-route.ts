import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema, OperationTypeNode } from 'graphql';
import { askedFields } from '../graphql/asked-fields.ts';
import { createContext } from '../graphql/context.ts';
import type { DocumentGate } from '../graphql/edge/document-gate.ts';
import { paramsOfBody, paramsOfSearch } from '../graphql/edge/read-params.ts';
import { mutationAsStream, mutationByGet, streamRequired } from '../graphql/edge/refusals.ts';
import type { Services } from '../graphql/services.ts';
import { deviceOf, newDeviceCookie } from '../rate-limits/device-cookie.ts';
import type { Spending } from '../rate-limits/rate-limiter.ts';
import { readModels } from '../lane/models/index.ts';
import type { FastLane } from '../lane/fast-lane.ts';
import { answerBytes } from '../lane/answer-bytes.ts';
import { compiledAnswer } from '../lane/compiled-answer.ts';
import type { SharedAnswer } from '../lane/kept-answers.ts';
import { toldIn } from '../lane/told-in.ts';
import { readCaller } from './caller.ts';
import { begunOf } from './front/begun.ts';
import { costOf, preflightHeaders, type ExecutionContext } from './create-apollo.ts';
import { httpExchange } from './http-exchange.ts';
import { openScope, type RequestScope } from './request-scope.ts';
import { resolvedAnswer, type ResolvedAnswer } from './resolved-answer.ts';
import { sendRefusal, withRetry } from './send-answer.ts';

export interface GraphqlRouteOptions {
  schema: GraphQLSchema;
  services: Services;
  gate: DocumentGate;
  apollo: ApolloServer<ExecutionContext>;
  /** Null where it is switched off. */
  lane: FastLane | null;
  /** Cookies for https only. */
  secure: boolean;
  /** Answers a request for `text/event-stream`. */
  stream(request: FastifyRequest, reply: FastifyReply, scope: RequestScope): Promise<void>;
  /** Answers a browser that opens the address; null where there is no page. */
  page: ((reply: FastifyReply) => FastifyReply) | null;
}

/** GET and POST /graphql: the page, the stream or the answer, all through the same gate. */
export function registerGraphql(app: FastifyInstance, options: GraphqlRouteOptions): void {
  const { page } = options;
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async (request, reply) => {
      if (page && wantsPage(request)) return page(reply);
      const scope = openScope(request);
      try {
        return (await admit(request, reply, scope, options)) === 'stream'
          ? await options.stream(request, reply, scope)
          : await execute(request, reply, scope, options);
      } catch (error) {
        return sendRefusal(request, reply, scope, error);
      }
    },
  });
}

async function admit(
  request: FastifyRequest,
  reply: FastifyReply,
  scope: RequestScope,
  options: GraphqlRouteOptions,
): Promise<'stream' | 'answer'> {
  const params = request.method === 'GET' ? paramsOfSearch(searchOf(request)) : paramsOfBody(request.body);
  scope.caller = await readCaller(request.headers.authorization, options.services);
  scope.admitted = options.gate.admit(params, scope.caller);
  const kind = scope.admitted.operation.operation;
  if (kind === 'mutation' && request.method === 'GET') throw mutationByGet();
  const form = formOf(request, kind);
  if (kind === 'subscription' && form === 'answer') throw streamRequired();
  if (kind === 'mutation' && form === 'stream') throw mutationAsStream();
  scope.spending = begunOf(request.raw)?.spending ?? (await pay(request, reply, scope, options));
  return form;
}

/** Takes the operation's points, and gives a browser that nobody is signed in with a device's number. */
function pay(
  request: FastifyRequest,
  reply: FastifyReply,
  { caller, admitted }: RequestScope,
  { services: { limiter, vault, clock }, secure }: GraphqlRouteOptions,
): Promise<Spending> {
  const { principal } = caller!;
  const isStranger = principal.kind === 'ANONYMOUS';
  const device = isStranger ? deviceOf(vault, request.cookies) : null;
  if (isStranger && device === null && isBrowser(request)) {
    const { name, value, expiresAt } = newDeviceCookie(vault, clock.now());
    httpExchange(request, reply, secure).setCookie(name, value, expiresAt);
  }
  return limiter.spend({ principal, device, address: request.ip }, admitted!.cost);
}

/** Programs without a browser keep no cookies. */
const isBrowser = ({ headers }: FastifyRequest): boolean => headers['sec-fetch-site'] !== undefined;

/** Many clients offer to take a stream with everything they send: only subscriptions, or nothing but a stream, mean it. */
function formOf({ headers }: FastifyRequest, kind: OperationTypeNode): 'stream' | 'answer' {
  const accept = headers.accept ?? '*/*';
  const meansIt = kind === 'subscription' || !/json|\*\/\*/.test(accept);
  return meansIt && accept.includes('text/event-stream') ? 'stream' : 'answer';
}

async function execute(
  request: FastifyRequest,
  reply: FastifyReply,
  scope: RequestScope,
  options: GraphqlRouteOptions,
): Promise<FastifyReply> {
  const { schema, services, apollo, lane, secure } = options;
  const { text, operationName, variables } = scope.admitted!;
  const { requestId, language, marketCode } = scope;
  const http = httpExchange(request, reply, secure);
  const { principal } = scope.caller!;
  const spending = scope.spending!;
  scope.context = createContext(services, { principal, language, requestId, http, marketCode, spending });
  const told = scope.admitted!.operation.operation === 'query' ? toldIn(request) : null;
  const compiled = told === null || !lane ? null : await compiledOf(request, scope, services, lane);
  if (compiled && 'bytes' in compiled) return sendData(reply, scope, told!, compiled.bytes);
  scope.context.asked = askedFields(schema, scope.admitted!.document, readModels.rows);
  const resolved = told === null ? null : await resolvedAnswer(schema, scope);
  if (resolved) return sendResolved(reply, told!, resolved);
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: headersFor(request),
      search: '',
      body: { query: text, operationName, variables },
    },
    context: async () => Object.assign(scope.context!, { scope }),
  });
  if (scope.admitted!.operation.operation === 'mutation') services.keptAnswers?.dropAll();
  for (const [name, value] of answer.headers) void reply.header(name, value);
  const body = answer.body.kind === 'complete' ? answer.body.string : '';
  return withRetry(reply.code(answer.status ?? 200)).send(body);
}

/** What the compiled lane says, or has said before the framework was asked. */
function compiledOf(
  { raw }: FastifyRequest,
  scope: RequestScope,
  { keptAnswers }: Services,
  lane: FastLane,
): Promise<SharedAnswer> {
  const begun = begunOf(raw);
  if (!begun) return compiledAnswer(scope, keptAnswers, lane);
  scope.missed = begun.missed;
  return begun.answer;
}

function sendData(reply: FastifyReply, scope: RequestScope, type: string, data: Buffer): FastifyReply {
  return typed(reply, type).send(answerBytes(data, costOf(scope)));
}

/** The answer of resolvers that were called without Apollo: as it would have put it. */
const sendResolved = (reply: FastifyReply, type: string, { status, body }: ResolvedAnswer): FastifyReply =>
  withRetry(typed(reply, type).code(status)).send(body);

const typed = (reply: FastifyReply, type: string): FastifyReply =>
  reply.header('content-type', `${type}; charset=utf-8`).header('cache-control', 'no-store');

/** Only what Apollo looks at: the form of the answer, and the proof that no simple request of another site came. */
function headersFor({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const name of ['accept', 'content-type', ...preflightHeaders]) {
    const value = headers[name];
    if (typeof value === 'string') map.set(name, value);
  }
  return map;
}

const searchOf = ({ url }: FastifyRequest): URLSearchParams => new URL(url, 'http://gateway').searchParams;

/** A browser that opens the address, and not a link that carries a query. */
const wantsPage = ({ method, headers, url }: FastifyRequest): boolean =>
  method === 'GET' && (headers.accept ?? '').includes('text/html') && !url.includes('query=');
