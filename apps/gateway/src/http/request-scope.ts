import type { FastifyRequest } from 'fastify';
import { negotiateLanguage, type Language } from '@yizhan/domain';
import type { RequestContext } from '../graphql/context.ts';
import type { AdmittedOperation } from '../graphql/edge/document-gate.ts';
import type { Spending } from '../rate-limits/rate-limiter.ts';
import type { Listener } from '../graphql/edge/errors/tell-errors.ts';
import { loggableError } from '../graphql/edge/errors/loggable-error.ts';
import type { Caller } from './caller.ts';

/** What is known of a GraphQL request; logged and measured when it ends. */
export interface RequestScope {
  readonly requestId: string;
  readonly language: Language;
  /** What the client's market header says; null without one. */
  readonly marketCode: string | null;
  /** Null until the bearer token was looked at. */
  caller: Caller | null;
  /** Null until the document was admitted. */
  admitted: AdmittedOperation | null;
  /** Null until the operation was paid for. */
  spending: Spending | null;
  /** Null until resolvers were called. */
  context: RequestContext | null;
  /** Which lane answered; `KEPT` is what the compiled one had answered to somebody else. */
  lane: 'COMPILED' | 'KEPT' | 'RESOLVERS';
  /** Why the compiled lane did not: the first field it does not know, or what stopped it; null where it was not asked. */
  missed: string | null;
  /** `ok`, or the code of the first error. */
  outcome: string;
  /** Hears of errors on behalf of the log, and tells them in the caller's language. */
  readonly listener: Listener;
}

/** What is logged and measured of a request. */
export type ToldRequest = Pick<
  RequestScope,
  'admitted' | 'caller' | 'lane' | 'missed' | 'outcome' | 'context'
>;

/** What the compiled lane is told of a request, and what it tells. */
export type AskedScope = ToldRequest & Pick<RequestScope, 'language' | 'marketCode'>;

declare module 'fastify' {
  interface FastifyRequest {
    scope: RequestScope | null;
  }
}

export function openScope(request: FastifyRequest): RequestScope {
  const requestId = request.id;
  const language = negotiateLanguage(request.headers['accept-language']);
  const unexpected = (error: unknown, path: string): void =>
    request.log.error({ path, error: loggableError(error) }, 'unexpected error');
  const scope: RequestScope = {
    ...{ requestId, language, marketCode: marketCodeOf(request.headers['x-yizhan-market']) },
    ...{ caller: null, admitted: null, spending: null, context: null, outcome: 'ok' },
    ...{ lane: 'RESOLVERS' as const, missed: null },
    listener: { requestId, language, unexpected },
  };
  request.scope = scope;
  return scope;
}

/** A header that comes twice, or is longer than any code, names no market that there is. */
const marketCodeOf = (header: string | string[] | undefined): string | null =>
  header === undefined ? null : String(header).slice(0, 40);
