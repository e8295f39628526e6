import type {
  Clock,
  Db,
  JobIndex,
  Language,
  Market,
  MarketDirectory,
  OccupationDirectory,
  Principal,
  UseCaseContext,
  Vault,
} from '@yizhan/domain';
import { BadArgument } from '@yizhan/domain';
import type { Spending } from '../rate-limits/rate-limiter.ts';
import { nothingKnown, type AskedFields } from './asked-fields.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { Services } from './services.ts';
import { commonToColleagues, mayNameMarket, watchedPrincipal } from './watched-principal.ts';

/** What resolvers of sign-in need of the transport: cookies and the client's name. */
export interface HttpExchange {
  readonly clientName: string | null;
  /** Where the request comes from; for limits, kept as a keyed token only. */
  readonly address: string;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  setCookie(name: string, value: string, expiresAt: Date): void;
  clearCookie(name: string): void;
}

export interface ContextOptions {
  principal: Principal;
  language: Language;
  requestId: string;
  http: HttpExchange;
  /** The market that the client is set to, by its header; null when it names none. */
  marketCode: string | null;
  /** What the operation has paid, and what is left. */
  spending: Spending;
}

/** One request: the domain's context, its loaders and its transport. Making one costs no statement. */
export class RequestContext implements UseCaseContext {
  readonly db: Db;
  readonly principal: Principal;
  readonly language: Language;
  private readonly marketCode: string | null;
  readonly markets: MarketDirectory;
  readonly occupations: OccupationDirectory;
  readonly vault: Vault;
  readonly jobIndex: JobIndex | null;
  readonly clock: Clock;
  private lazyLoaders: Loaders | null = null;
  /** The fields that the operation asks for, where that was looked at before it is executed. */
  asked: AskedFields = nothingKnown;
  /** The markets that were read so far: whose events change the answer. */
  readonly marketsRead = new Set<number>();
  /** Whether something of the very moment was read. */
  momentary = false;
  /** Whether anything was read that other callers of the kind, in the market and the language, do not have alike. */
  personal = false;

  constructor(
    readonly services: Services,
    private readonly options: ContextOptions,
  ) {
    this.db = services.database.scoped();
    this.markets = services.markets;
    this.occupations = services.occupations;
    this.vault = services.vault;
    this.jobIndex = services.jobIndex;
    this.clock = services.clock;
    this.principal = watchedPrincipal(options.principal, this.toldApart);
    this.language = options.language;
    this.marketCode = options.marketCode;
  }

  /** Whether the operation asks for a field, such as `Job.employer`; where nobody looked, it may. */
  asks(field: string): boolean {
    return this.asked === nothingKnown || this.asked.has(field);
  }

  private readonly toldApart = (): void => void (this.personal = true);

  get requestId(): string {
    return this.own.requestId;
  }

  get http(): HttpExchange {
    return this.own.http;
  }

  get spending(): Spending {
    return this.own.spending;
  }

  /** What belongs to this request alone. */
  private get own(): ContextOptions {
    this.personal = true;
    return this.options;
  }

  /**
   * The caller's market. Staff, also while it acts for a person, partners and screens belong to one. Everybody else may name it;
   * else it is the one their session was opened in, for strangers the first one.
   */
  get market(): Market {
    const { markets, marketCode } = this;
    // Part of the key of what is shared: nobody is told apart by it.
    const isNamed = marketCode !== null && mayNameMarket(this.options.principal);
    const market = isNamed ? markets.marketByCode(marketCode) : this.ownMarket;
    if (!market) throw unknownMarket('market');
    return this.reads(market);
  }

  /** Notes the market of what is read. */
  reads<Of extends { id: number }>(market: Of): Of {
    this.marketsRead.add(market.id);
    return market;
  }

  /** The time, for an answer that is no longer right when it has passed. */
  get moment(): Date {
    this.momentary = true;
    return this.clock.now();
  }

  private get ownMarket(): Market | null {
    const { principal, markets } = this;
    return principal.kind === 'ANONYMOUS' ? markets.first : markets.market(principal.marketId);
  }

  get loaders(): Loaders {
    return (this.lazyLoaders ??= createLoaders({
      db: this.db,
      principal: this.principal,
      vault: this.vault,
      now: () => this.clock.now(),
      asked: this.asked,
    }));
  }

  /** The same request about the market a caller named; throws BadArgument for one that does not exist. */
  inMarket(code: string | null | undefined): UseCaseContext {
    if (code == null) return this;
    const market = this.markets.marketByCode(code);
    if (!market) throw unknownMarket('marketCode');
    this.reads(market);
    return this.partOf(this.principal, market);
  }

  /** The same request for sums, which all staff with the same roles is told alike: their answer is shared by them. */
  get amongColleagues(): UseCaseContext {
    const principal = watchedPrincipal(this.options.principal, this.toldApart, commonToColleagues);
    return this.partOf(principal, this.market);
  }

  private partOf(principal: Principal, market: Market): UseCaseContext {
    const { db, language, markets, occupations, vault, jobIndex, clock } = this;
    const requestId = (): string => this.requestId;
    return {
      ...{ db, principal, language, markets, occupations, vault, jobIndex, clock, market },
      get requestId() {
        return requestId();
      },
    };
  }
}

export const createContext = (services: Services, options: ContextOptions): RequestContext =>
  new RequestContext(services, options);

const unknownMarket = (argument: string): BadArgument =>
  new BadArgument(argument, {
    'zh-CN': '没有这个市场代码，请检查后再试。',
    en: 'There is no market with this code.',
  });
