import type {
  Clock,
  Db,
  Language,
  Market,
  MarketDirectory,
  OccupationDirectory,
  Principal,
  UseCaseContext,
} from '@yizhan/domain';
import { BadArgument } from '@yizhan/domain';
import { createLoaders, type Loaders } from './loaders.ts';
import type { Services } from './services.ts';

/** What resolvers of sign-in need of the transport: cookies and the client's name. */
export interface HttpExchange {
  readonly clientName: string | null;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  setCookie(name: string, value: string, expiresAt: Date): void;
  clearCookie(name: string): void;
}

export interface ContextOptions {
  principal: Principal;
  language: Language;
  requestId: string;
  http: HttpExchange;
}

/** One request: the domain's context, its loaders and its transport. Making one costs no statement. */
export class RequestContext implements UseCaseContext {
  readonly db: Db;
  readonly principal: Principal;
  readonly language: Language;
  readonly requestId: string;
  readonly http: HttpExchange;
  readonly markets: MarketDirectory;
  readonly occupations: OccupationDirectory;
  readonly clock: Clock;
  private lazyLoaders: Loaders | null = null;

  constructor(
    readonly services: Services,
    options: ContextOptions,
  ) {
    this.db = services.database.scoped();
    this.markets = services.markets;
    this.occupations = services.occupations;
    this.clock = services.clock;
    this.principal = options.principal;
    this.language = options.language;
    this.requestId = options.requestId;
    this.http = options.http;
  }

  /** The caller's market: that of staff, else the first one. */
  get market(): Market {
    const { principal } = this;
    const market = principal.kind === 'STAFF' ? this.markets.market(principal.marketId) : this.markets.first;
    if (!market) throw unknownMarket('market');
    return market;
  }

  get loaders(): Loaders {
    return (this.lazyLoaders ??= createLoaders(this.db, this.principal));
  }

  /** The same request about the market a caller named; throws BadArgument for one that does not exist. */
  inMarket(code: string | null | undefined): UseCaseContext {
    if (code == null) return this;
    const market = this.markets.marketByCode(code);
    if (!market) throw unknownMarket('marketCode');
    const { db, principal, language, requestId, markets, occupations, clock } = this;
    return { db, principal, language, requestId, markets, occupations, clock, market };
  }
}

export const createContext = (services: Services, options: ContextOptions): RequestContext =>
  new RequestContext(services, options);

const unknownMarket = (argument: string): BadArgument =>
  new BadArgument(argument, {
    'zh-CN': '没有这个市场代码，请检查后再试。',
    en: 'There is no market with this code.',
  });
