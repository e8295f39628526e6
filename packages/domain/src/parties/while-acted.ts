import type { Parameters } from '../database/index.ts';
import type { Principal } from '../shared/index.ts';

const isActed = (principal: Principal): boolean =>
  principal.kind === 'PERSON' && principal.actedBy !== undefined;

/** A person's condition, while staff acts for them: only what they have in the market whose window they stand at. */
export function whileActed(
  principal: Principal,
  marketColumn: string,
  condition: string,
  parameters: Parameters,
): string {
  if (principal.kind !== 'PERSON' || !isActed(principal)) return condition;
  return `(${marketColumn} = ${parameters.add(principal.marketId)} and ${condition})`;
}

/** The kind of a caller as the name of a statement tells it. */
export const callerName = (principal: Principal): string =>
  isActed(principal) ? 'acted' : principal.kind.toLowerCase();
