import { execute, type ExecutionResult, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { tellErrors } from '../graphql/edge/errors/tell-errors.ts';
import { codeOf, costOf } from './create-apollo.ts';
import type { RequestScope } from './request-scope.ts';

/** What a query that was admitted is answered by resolvers. */
export interface ResolvedAnswer {
  status: number;
  body: string;
}

/**
 * Calls the resolvers of a query as Apollo would, without its pipeline: the gate has done what that does before. Null where
 * nothing could be executed, for variables that do not fit: how to say that is left to Apollo.
 */
export async function resolvedAnswer(
  schema: GraphQLSchema,
  scope: RequestScope,
): Promise<ResolvedAnswer | null> {
  const { document, operationName, variables } = scope.admitted!;
  const result = await execute({
    schema,
    document,
    operationName,
    variableValues: variables,
    contextValue: scope.context,
  });
  if (result.data === undefined) return null;
  return result.errors ? withErrors(schema, scope, result) : answer(scope, 200, { data: result.data });
}

function withErrors(
  schema: GraphQLSchema,
  scope: RequestScope,
  { errors, data }: ExecutionResult,
): ResolvedAnswer {
  const told = tellErrors(schema, scope.admitted!, errors!, scope.listener);
  scope.outcome = codeOf(told);
  const isAway = data === null && scope.outcome === 'SERVICE_UNAVAILABLE';
  // GraphQL over HTTP: with data, even null, the status would be 200.
  return isAway ? answer(scope, 503, { errors: told }) : answer(scope, 200, { errors: told, data });
}

interface Told {
  errors?: readonly GraphQLFormattedError[];
  data?: ExecutionResult['data'];
}

const answer = (scope: RequestScope, status: number, told: Told): ResolvedAnswer => ({
  status,
  body: `${JSON.stringify({ ...told, extensions: { cost: costOf(scope) } })}\n`,
});
