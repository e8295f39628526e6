import type { UseCaseContext } from '../../context/index.ts';

/** The same request, seen as done by or in what sign-in has just found out. Contexts may have getters: no spreading. */
export function actingContext(
  ctx: UseCaseContext,
  known: Partial<Pick<UseCaseContext, 'principal' | 'market'>>,
): UseCaseContext {
  const { db, markets, occupations, vault, clock, language, requestId } = ctx;
  const principal = known.principal ?? ctx.principal;
  const market = known.market ?? ctx.market;
  return { db, principal, market, markets, occupations, vault, clock, language, requestId };
}
