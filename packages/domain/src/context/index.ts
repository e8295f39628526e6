import type { Db } from '../database/index.ts';
import type { Market, MarketDirectory } from '../markets/index.ts';
import type { OccupationDirectory } from '../occupations/index.ts';
import type { Vault } from '../personal-data/index.ts';
import type { Clock, Language, Principal } from '../shared/index.ts';

/** What every use case gets as its first argument. */
export interface UseCaseContext {
  readonly db: Db;
  readonly principal: Principal;
  /** The market the request is about. */
  readonly market: Market;
  readonly markets: MarketDirectory;
  readonly occupations: OccupationDirectory;
  /** Encrypts personal data and finds it again. */
  readonly vault: Vault;
  readonly clock: Clock;
  readonly language: Language;
  readonly requestId: string;
}

/** The same request about another market, for what is done to a person everywhere. Contexts may have getters: no spreading. */
export function inMarketOf(context: UseCaseContext, marketId: number): UseCaseContext {
  const { db, principal, markets, occupations, vault, clock, language, requestId } = context;
  const market = markets.market(marketId) ?? context.market;
  return { db, principal, market, markets, occupations, vault, clock, language, requestId };
}
