import { sharedBy } from '../graphql/watched-principal.ts';
import type { AskedScope } from '../http/request-scope.ts';

/**
 * All that an answer is made of beside the database, the time, and what of the caller is theirs alone: two requests with the
 * same key get the same data unless their execution tells callers of one kind and market, or colleagues, apart.
 */
export function sharedKeyOf({ caller, admitted, language, marketCode }: AskedScope): string {
  const { hash, operationName, variables } = admitted!;
  const sharers = sharedBy(caller!.principal);
  return JSON.stringify([sharers, hash, operationName, language, marketCode, variables]);
}
