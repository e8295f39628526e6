import type { Db } from '../database/index.ts';
import type { JobIndex } from '../job-index/index.ts';
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
  /** Open jobs in memory; without it the database answers every search. */
  readonly jobIndex?: JobIndex | null;
  readonly clock: Clock;
  readonly language: Language;
  readonly requestId: string;
}

/** The same request, with what has been found out of it meanwhile. Contexts may have getters: no spreading. */
export function contextWith(
  context: UseCaseContext,
  known: Partial<Pick<UseCaseContext, 'db' | 'principal' | 'market' | 'clock'>>,
): UseCaseContext {
  const { markets, occupations, vault, jobIndex, language, requestId } = context;
  const db = known.db ?? context.db;
  const principal = known.principal ?? context.principal;
  const market = known.market ?? context.market;
  const clock = known.clock ?? context.clock;
  return { db, principal, market, markets, occupations, vault, jobIndex, clock, language, requestId };
}

/** The same request about another market, for what is done to a person or a session wherever they are. */
export const inMarketOf = (context: UseCaseContext, marketId: number): UseCaseContext =>
  contextWith(context, { market: context.markets.market(marketId) ?? context.market });
