import type { Principal } from '@yizhan/domain';

/** What callers of one kind in one market have in common. */
const common: ReadonlySet<PropertyKey> = new Set<PropertyKey>(['kind', 'marketId']);

/** What members of staff with the same roles have in common besides. */
export const commonToColleagues: ReadonlySet<PropertyKey> = new Set([...common, 'roles']);

/** Whether callers may say in which market they ask: strangers and people themselves, as people are known to the whole deployment. */
export const mayNameMarket = (principal: Principal): boolean =>
  principal.kind === 'ANONYMOUS' || (principal.kind === 'PERSON' && principal.actedBy === undefined);

/** What callers of whom nothing else is read have in common, as text. */
export function sharedBy(principal: Principal): string {
  if (principal.kind === 'ANONYMOUS') return principal.kind;
  const roles = principal.kind === 'STAFF' ? principal.roles.toSorted() : [];
  const hand = principal.kind === 'PERSON' && !mayNameMarket(principal) ? ['acted'] : [];
  return [principal.kind, principal.marketId, ...roles, ...hand].join(' ');
}

/**
 * The caller, whom nobody tells apart from others of their kind and market unnoticed: `toldApart` is called before anything
 * else of them than what is `shared` is read, whether it is there or not. Strangers are all alike.
 */
export function watchedPrincipal(
  principal: Principal,
  toldApart: () => void,
  shared: ReadonlySet<PropertyKey> = common,
): Principal {
  if (principal.kind === 'ANONYMOUS') return principal;
  return new Proxy(principal, {
    get(target, property) {
      if (!shared.has(property)) toldApart();
      return Reflect.get(target, property) as unknown;
    },
    has(target, property) {
      if (!shared.has(property)) toldApart();
      return Reflect.has(target, property);
    },
    ownKeys(target) {
      toldApart();
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(target, property) {
      toldApart();
      return Reflect.getOwnPropertyDescriptor(target, property);
    },
  });
}
