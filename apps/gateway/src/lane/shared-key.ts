import type { Principal } from '@yizhan/domain';
import type { RequestScope } from '../http/request-scope.ts';

/** Who gets the same answers: all strangers, and all screens of a market; null for everybody who sees what is their own. */
function readersOf(principal: Principal): string | null {
  if (principal.kind === 'ANONYMOUS') return 'everybody';
  return principal.kind === 'SCREEN' ? `screens of ${principal.marketId}` : null;
}

/** Two requests with the same key get the same data; null for those that share with nobody. */
export function sharedKeyOf({ caller, admitted, language, marketCode }: RequestScope): string | null {
  const readers = readersOf(caller!.principal);
  if (readers === null) return null;
  const { hash, operationName, variables } = admitted!;
  return JSON.stringify([readers, hash, operationName, language, marketCode, variables]);
}
