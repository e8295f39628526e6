import { statement, type Db, type Transaction } from '../database/index.ts';
import type { Language, Named } from '../shared/index.ts';
import { DivisionNames } from './division-names.ts';
import { divisionRoot, type Division } from './division.ts';

/** One hall and its data. */
export interface Market extends Named {
  id: number;
  code: string;
  /** What its printed numbers begin with. */
  numberPrefix: string;
  divisionCode: string;
  timeZone: string;
  /** In yuan; null where nobody has entered it, and then nothing is checked against it. */
  minimumWagePerHour: string | null;
  longitude: number | null;
  latitude: number | null;
  /** Whether administrators and managers need a second factor for what those roles may. */
  staffTotpRequired: boolean;
  /** A session of staff that was not refreshed for so long is over. */
  staffIdleMinutes: number;
  demo: boolean;
  sandbox: boolean;
  /** What the clients offer to read in; Chinese always. */
  languages: Language[];
  /** `#rrggbb` on which white can be read; null: the product's own. */
  brandColor: string | null;
  /** A line of its own under the name. */
  tagline: string | null;
  address: string | null;
  /** For everybody to call: the hall's, nobody's own. */
  servicePhone: string | null;
  openingHours: string | null;
  /** A city or province that sums up the markets below it, and has neither jobs nor people itself. */
  region: boolean;
}

const marketColumns = `id, code, name_zh as "nameZh", name_en as "nameEn", name_mn as "nameMn",
  number_prefix as "numberPrefix", division_code as "divisionCode", time_zone as "timeZone", longitude, latitude,
  minimum_wage_per_hour as "minimumWagePerHour", staff_totp_required as "staffTotpRequired",
     staff_idle_minutes as "staffIdleMinutes", demo, sandbox, languages, brand_color as "brandColor", tagline,
  address, service_phone as "servicePhone", opening_hours as "openingHours", region`;

const allMarkets = statement('markets.all', `select ${marketColumns} from markets order by id`);
const lock = statement(
  'markets.lock',
  `select ${marketColumns} from markets where id = $1 for no key update`,
);

/** The market as it is now, held against other changes until the transaction ends. */
export async function lockMarket(tx: Transaction, id: number): Promise<Market> {
  return (await tx.row<Market>(lock, [id]))!;
}

const allDivisions = statement(
  'markets.divisions',
  `select code, parent_code as "parentCode", level, name_zh as "nameZh", name_en as "nameEn", name_mn as "nameMn",
     longitude, latitude, location_estimated as "locationEstimated"
   from divisions order by code`,
);

/** Markets and divisions, held in process and loaded anew when an event says that they changed. */
export class MarketDirectory {
  private byId = new Map<number, Market>();
  private byCode = new Map<string, Market>();
  private divisions = new Map<string, Division>();
  private names = new DivisionNames([]);

  constructor(private readonly db: Db) {}

  async load(): Promise<void> {
    const [markets, divisions] = await Promise.all([
      this.db.rows<Market>(allMarkets),
      this.db.rows<Division>(allDivisions),
    ]);
    this.byId = new Map(markets.map((market) => [market.id, market]));
    this.byCode = new Map(markets.map((market) => [market.code, market]));
    this.divisions = new Map(divisions.map((division) => [division.code, division]));
    this.names = new DivisionNames(divisions);
  }

  market(id: number): Market | null {
    return this.byId.get(id) ?? null;
  }

  marketByCode(code: string): Market | null {
    return this.byCode.get(code.toUpperCase()) ?? null;
  }

  /** The markets of halls in a division or below it, in the order in which they were made. */
  marketsWithin(divisionCode: string): Market[] {
    const root = divisionRoot(divisionCode);
    return [...this.byId.values()].filter(
      (market) => !market.region && !market.sandbox && market.divisionCode.startsWith(root),
    );
  }

  /** Every market, in the order in which they were made. */
  get all(): Market[] {
    return [...this.byId.values()];
  }

  /** The market of callers who name none: the oldest. */
  get first(): Market | null {
    return this.byId.values().next().value ?? null;
  }

  division(code: string): Division | null {
    return this.divisions.get(code) ?? null;
  }

  /** What the codes of all places begin with that lie in a division called so; none where a word names no place. */
  placesCalled(word: string): string[] {
    return [...new Set(this.names.called(word).map(({ code }) => divisionRoot(code)))];
  }

  /** The places around a market whose name holds these words, largest first, with what the codes below them begin with. */
  placesLike(market: Market, words: string): (Division & { root: string })[] {
    return this.divisionsAround(market)
      .filter((division) => holds(division, words))
      .map((division) => ({ ...division, root: divisionRoot(division.code) }));
  }

  /** The city a market lies in with everything below it, communities left out: what a posting may be placed in. */
  divisionsAround(market: Market): Division[] {
    const root = market.region ? divisionRoot(market.divisionCode) : market.divisionCode.slice(0, 4);
    return [...this.divisions.values()].filter(
      (division) => division.code.startsWith(root) && division.level !== 'COMMUNITY',
    );
  }
}

const holds = ({ nameZh, nameEn, nameMn }: Named, words: string): boolean =>
  [nameZh, nameEn, nameMn].some((name) => name?.toLowerCase().includes(words));
