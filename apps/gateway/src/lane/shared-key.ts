import type { RequestScope } from '../http/request-scope.ts';

/**
 * All that an answer is made of beside the database, the time, and what of the caller is theirs alone: two requests with the
 * same key get the same data unless their execution tells callers of one kind and market apart.
 */
export function sharedKeyOf({ caller, admitted, language, marketCode }: RequestScope): string {
  const principal = caller!.principal;
  const { hash, operationName, variables } = admitted!;
  return JSON.stringify([
    ...[principal.kind, principal.kind === 'ANONYMOUS' ? null : principal.marketId],
    ...[hash, operationName, language, marketCode, variables],
  ]);
}
