import {
  type PersonPrincipal,
  type Principal,
  type SignedInPrincipal,
  type StaffPrincipal,
} from '../principal.ts';
import { AccessDenied } from '../refusal.ts';
import { rules, type Action, type Rule } from './actions.ts';

/**
 * May it? `IF_OWN`: with what is theirs, which the statement that finds it has to ask; what is not theirs is then missing
 * like what does not exist.
 */
export type Decision = 'ALLOWED' | 'IF_OWN' | 'FORBIDDEN' | 'UNAUTHENTICATED';

/** What an action is done to. */
export interface Resource {
  readonly marketId: number;
}

/** Whether a caller may do something in a market. Pure: asks the table and nothing else. */
export function decide(principal: Principal, action: Action, { marketId }: Resource): Decision {
  const rule: Rule = rules[action];
  if (rule.everybody) return 'ALLOWED';
  switch (principal.kind) {
    case 'ANONYMOUS':
      return 'UNAUTHENTICATED';
    case 'STAFF': {
      const isTheirs = principal.marketId === marketId;
      return isTheirs && principal.roles.some((role) => rule.staff?.includes(role)) ? 'ALLOWED' : 'FORBIDDEN';
    }
    case 'PERSON': {
      const isActed = principal.actedBy !== undefined;
      if (isActed && (rule.inPerson || principal.marketId !== marketId)) return 'FORBIDDEN';
      return rule.person === 'ANY' ? 'ALLOWED' : rule.person === 'OWN' ? 'IF_OWN' : 'FORBIDDEN';
    }
    case 'PARTNER': {
      const isTheirs = principal.marketId === marketId;
      return isTheirs && rule.partner && principal.scopes.includes(rule.partner) ? 'IF_OWN' : 'FORBIDDEN';
    }
    case 'SCREEN':
      return 'FORBIDDEN';
  }
}

/** True when the principal may do it in the market, whosever it is. */
export function may(principal: Principal, action: Action, marketId: number): boolean {
  return decide(principal, action, { marketId }) === 'ALLOWED';
}

/** Throws AccessDenied unless staff may. */
export function assertMay(
  principal: Principal,
  action: Action,
  marketId: number,
): asserts principal is StaffPrincipal {
  if (principal.kind !== 'STAFF' || !may(principal, action, marketId)) throw accessDenied(principal);
}

/** Throws AccessDenied unless the principal may do it at least with what is theirs. */
export function assertMayOwn(
  principal: Principal,
  action: Action,
  marketId: number,
): asserts principal is SignedInPrincipal {
  const decision = decide(principal, action, { marketId });
  if (decision !== 'ALLOWED' && decision !== 'IF_OWN') throw accessDenied(principal);
}

/** Throws AccessDenied unless a person does it with what is theirs; staff that acts for the person may what is not `inPerson`. */
export function assertPerson(
  principal: Principal,
  action: Action,
  marketId: number,
): asserts principal is PersonPrincipal {
  assertMayOwn(principal, action, marketId);
  if (principal.kind !== 'PERSON') throw accessDenied(principal);
}

/** Strangers are asked to sign in; the signed-in are told that it is not theirs to do. */
export const accessDenied = (principal: Principal): AccessDenied =>
  new AccessDenied(principal.kind === 'ANONYMOUS' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
