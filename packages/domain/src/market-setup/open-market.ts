import { statement, type Transaction } from '../database/index.ts';
import type { Division } from '../markets/index.ts';
import { appendEvents } from '../outbox/index.ts';
import { newId, Refused, type Language } from '../shared/index.ts';
import { refuseMarket } from './market-refusals.ts';
import { numberPrefix } from './number-prefix.ts';

/** A market to be made. */
export interface NewMarket {
  /** Capital letters, digits and hyphens, e.g. HBW. */
  code: string;
  name: string;
  nameEn?: string | null;
  /** Division the market belongs to, usually a district; of a city or province it becomes a region. */
  divisionCode: string;
  /** WGS-84; without it the division's own point. */
  location?: { longitude: number; latitude: number } | null;
  /** True for a market of invented data. */
  demo?: boolean;
}

/** A market as it was made. */
export interface OpenedMarket {
  id: number;
  code: string;
  numberPrefix: string;
  /** It is of a city or a province: sums over the markets below, no jobs and nobody of its own. */
  region: boolean;
}

export const longestName = 60;

const alone = statement(
  'marketSetup.alone',
  `select pg_advisory_xact_lock(hashtext('yizhan: make a market'))`,
);
const existing = statement(
  'marketSetup.existing',
  'select id, code, number_prefix as "numberPrefix", region from markets',
);
const division = statement(
  'marketSetup.division',
  'select level, longitude, latitude from divisions where code = $1',
);
const insert = statement(
  'marketSetup.insert',
  `with made as (
     insert into markets (id, code, name_zh, name_en, number_prefix, division_code, longitude, latitude, demo, region)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id
   )
   insert into open_job_counts (market_id, open) select id, 0 from made`,
);

/** Makes a market without anybody in it, and tells running gateways of it. Throws Refused. */
export async function openMarket(
  tx: Transaction,
  market: NewMarket,
  language: Language,
): Promise<OpenedMarket> {
  await tx.rows(alone);
  const others = await tx.rows<OpenedMarket>(existing);
  const code = checkedCode(market.code, others, language);
  const name = checkedName(market.name, language);
  const place = await findDivision(tx, market.divisionCode, language);
  const { longitude, latitude } = market.location ?? place;
  const prefix = numberPrefix(code, new Set(others.map((other) => other.numberPrefix)));
  const id = Math.max(0, ...others.map((other) => other.id)) + 1;
  const names = [code, name, market.nameEn ?? null, prefix, market.divisionCode];
  const region = place.level === 'PROVINCE' || place.level === 'CITY';
  await tx.rows(insert, [id, ...names, longitude, latitude, market.demo ?? false, region]);
  await appendEvents(tx, [{ marketId: id, type: 'reference.changed', subjectId: newId() }]);
  return { id, code, numberPrefix: prefix, region };
}

function checkedCode(typed: string, others: readonly OpenedMarket[], language: Language): string {
  const code = typed.trim();
  if (!/^[A-Z][A-Z0-9-]{1,15}$/.test(code))
    throw new Refused(refuseMarket(language, 'MARKET_CODE_INVALID', ['code']));
  if (others.some((other) => other.code === code)) {
    throw new Refused(refuseMarket(language, 'MARKET_CODE_TAKEN', ['code'], { code }));
  }
  return code;
}

function checkedName(typed: string, language: Language): string {
  const name = typed.trim();
  if (name !== '' && [...name].length <= longestName) return name;
  throw new Refused(refuseMarket(language, 'MARKET_NAME_REQUIRED', ['name'], { max: longestName }));
}

type Place = Pick<Division, 'level' | 'longitude' | 'latitude'>;

async function findDivision(tx: Transaction, code: string, language: Language): Promise<Place> {
  const found = await tx.row<Place>(division, [code]);
  if (!found) throw new Refused(refuseMarket(language, 'DIVISION_UNKNOWN', ['divisionCode'], { code }));
  return found;
}
