import type { Principal } from '@yizhan/domain';

/** What callers of one kind in one market have in common. */
const common = new Set<PropertyKey>(['kind', 'marketId']);

/**
 * The caller, whom nobody tells apart from others of their kind and market unnoticed: `toldApart` is called before anything
 * else of them is read, whether it is there or not. Strangers are all alike.
 */
export function watchedPrincipal(principal: Principal, toldApart: () => void): Principal {
  if (principal.kind === 'ANONYMOUS') return principal;
  return new Proxy(principal, {
    get(target, property) {
      if (!common.has(property)) toldApart();
      return Reflect.get(target, property) as unknown;
    },
    has(target, property) {
      if (!common.has(property)) toldApart();
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
