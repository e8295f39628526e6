import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { FastifyBaseLogger } from 'fastify';
import type { RequestContext } from '../graphql/context.ts';
import { costLimit } from '../graphql/edge/edge-limits.ts';
import type { DocumentGate } from '../graphql/edge/document-gate.ts';
import { tellErrors } from '../graphql/edge/errors/tell-errors.ts';
import type { RequestScope } from './request-scope.ts';
import { takesPlainJsonOnly } from './accepted-types.ts';

/** What Apollo carries through an execution: the resolvers' context and, beside it, ours. */
export interface ExecutionContext extends RequestContext {
  scope: RequestScope;
}

interface ApolloOptions {
  schema: GraphQLSchema;
  gate: DocumentGate;
  production: boolean;
  log: FastifyBaseLogger;
}

/** Headers that no form and no link can send; one of them proves that a page of another origin was not just guessing. */
export const preflightHeaders = ['x-yizhan-client', 'x-apollo-operation-name', 'apollo-require-preflight'];

/** Executes what the gate has admitted: the documents come from its store, parsed and validated. */
export function createApollo({
  schema,
  gate,
  production,
  log,
}: ApolloOptions): ApolloServer<ExecutionContext> {
  return new ApolloServer<ExecutionContext>({
    schema,
    logger: log,
    documentStore: {
      get: async (key) => gate.admitted(key.slice(-64)),
      set: async () => undefined,
      delete: async () => undefined,
    } satisfies DocumentStore,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      answerPlugin(schema),
    ],
    persistedQueries: false,
    csrfPrevention: { requestHeaders: preflightHeaders },
    introspection: true, // the gate decides
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production', // whatever the process is: no default page, no stack traces
  });
}

interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(): Promise<void>;
  delete(): Promise<void>;
}

/** Words the errors, adds the cost, and turns a whole failure for want of the database into a 503. */
function answerPlugin(schema: GraphQLSchema): ApolloServerPlugin<ExecutionContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue: { scope }, request: { http }, response, errors }) {
          const accept = http?.headers.get('accept');
          const { admitted, listener } = scope;
          if (!admitted || response.body.kind !== 'single') return;
          const result = response.body.singleResult;
          result.extensions = { ...result.extensions, cost: costOf(scope) };
          if (!errors?.length) return;
          result.errors = tellErrors(schema, admitted, errors, listener);
          if (response.http.status === 400 && takesPlainJsonOnly(accept)) response.http.status = 200;
          scope.outcome = codeOf(result.errors);
          if (result.data != null || scope.outcome !== 'SERVICE_UNAVAILABLE') return;
          delete result.data; // GraphQL over HTTP: with data, even null, the status would be 200
          response.http.status = 503;
        },
      };
    },
  };
}

/** What the operation cost, what one may cost, and what the caller has left. */
export function costOf({ admitted, spending }: Pick<RequestScope, 'admitted' | 'spending'>) {
  const left = spending?.();
  return {
    requested: admitted!.cost,
    limit: costLimit,
    ...(left && { remaining: left.remaining, resetAt: left.resetAt.toISOString() }),
  };
}

/** The code of the first error, for log and metrics; `ok` without one. */
export function codeOf(errors: readonly { extensions?: Record<string, unknown> }[] | undefined): string {
  const code = errors?.[0]?.extensions?.['code'];
  return typeof code === 'string' ? code : 'ok';
}
