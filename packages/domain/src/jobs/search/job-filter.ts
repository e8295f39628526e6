import type { Parameters } from '../../database/index.ts';
import { boxAround } from '../../job-index/index.ts';
import { divisionRoot } from '../../markets/index.ts';
import type { Principal } from '../../shared/index.ts';
import type { JobStatus } from '../job-status.ts';
import type { Settlement, WageUnit } from '../job-terms.ts';
import type { SearchedWord } from './searched-words.ts';

/** A point on the earth, WGS-84. */
export interface GeoPoint {
  longitude: number;
  latitude: number;
}

/** Which jobs to list; what is left out does not narrow. Ids are inner ids of the market. */
export interface JobFilter {
  search?: string | null;
  occupationCodes?: string[] | null;
  skillIds?: number[] | null;
  employerId?: string | null;
  statuses?: JobStatus[] | null;
  settlements?: Settlement[] | null;
  wageAtLeast?: string | null;
  wageUnit?: WageUnit | null;
  withinMetres?: number | null;
  startsFrom?: string | null;
  startsTo?: string | null;
  urgent?: boolean | null;
  divisionCodes?: string[] | null;
  /** The agency's own number: its partner's, and the market's staff's. */
  externalReference?: string | null;
}

/** Conditions and a letter for each, which make the name of the prepared statement. */
export interface Conditions {
  sql: string[];
  letters: string;
}

/** What the conditions are made of. */
export interface ConditionQuestion {
  filter: JobFilter;
  /** What `filter.search` asks for. */
  words: SearchedWord[];
  near: GeoPoint | null;
  now: Date;
}

/** Puts the filter into SQL; a condition's text depends on nothing but which fields are set. */
export function jobConditions(
  principal: Principal,
  { filter, words, near, now }: ConditionQuestion,
  parameters: Parameters,
): Conditions {
  const conditions: Conditions = { sql: [], letters: '' };
  const add = (letter: string, sql: string): void => {
    conditions.letters += letter;
    conditions.sql.push(sql);
  };
  addStatus(filter, now, parameters, add);
  if (filter.externalReference) addReference(principal, filter.externalReference, parameters, add);
  for (const word of words) addWord(word, parameters, add);
  if (filter.occupationCodes) add('o', tradeCondition(filter.occupationCodes, parameters));
  if (filter.skillIds) add('k', `skill_ids && ${parameters.add(filter.skillIds)}::integer[]`);
  if (filter.employerId) add('e', `employer_id = ${parameters.add(filter.employerId)}::uuid`);
  if (filter.settlements) add('l', settlementCondition(filter.settlements, parameters));
  if (filter.wageUnit) add('u', `wage_unit = ${parameters.add(filter.wageUnit)}`);
  if (filter.wageAtLeast) addWage(filter, parameters, add);
  if (filter.startsFrom) add('f', `starts_on >= ${parameters.add(filter.startsFrom)}::date`);
  if (filter.startsTo) add('t', `starts_on <= ${parameters.add(filter.startsTo)}::date`);
  if (filter.urgent != null) add('r', `urgent = ${parameters.add(filter.urgent)}`);
  if (filter.divisionCodes) add('d', divisionCondition(filter.divisionCodes, parameters));
  if (near && filter.withinMetres != null) add('n', withinCondition(near, filter.withinMetres, parameters));
  return conditions;
}

type Add = (letter: string, sql: string) => void;

/** A reference is found by whose it is and by staff; nobody else can try out which there are. */
function addReference(principal: Principal, reference: string, parameters: Parameters, add: Add): void {
  const whose =
    principal.kind === 'PARTNER'
      ? ['p', `partner_id = ${parameters.add(principal.partnerId)}::uuid`]
      : [
          'm',
          `market_id = ${parameters.add(principal.kind === 'STAFF' ? principal.marketId : null)}::integer`,
        ];
  add(whose[0]!, `external_reference = ${parameters.add(reference)}::text and ${whose[1]!}`);
}

/**
 * Has not run out, said so that PostgreSQL expects it of nearly all open jobs, as is the case: of `expires_at > …` it expects a
 * third of them whatever the time, and goes through an index of those.
 */
function runsAt(now: Date, parameters: Parameters): string {
  const time = `${parameters.add(now)}::timestamptz`;
  return `greatest(expires_at, ${time}) <> ${time}`;
}

/** A board never shows what has run out, even before the clock job has marked it. */
function addStatus(filter: JobFilter, now: Date, parameters: Parameters, add: Add): void {
  const { statuses, externalReference } = filter;
  // Whoever asks for one job by its number wants it in whatever state.
  if (!statuses && externalReference) return;
  if (!statuses) return add('b', `status = 'OPEN' and ${runsAt(now, parameters)}`);
  const running = `(status <> 'OPEN' or ${runsAt(now, parameters)})`;
  add('s', `status = any(${parameters.add(statuses)}::text[]) and ${running}`);
}

function addWage({ wageAtLeast, wageUnit }: JobFilter, parameters: Parameters, add: Add): void {
  add(wageUnit ? 'x' : 'w', `${wageColumn(wageUnit)} >= ${parameters.add(wageAtLeast)}::numeric`);
}

/** With a unit an amount is compared in that unit, without one as pay per day. */
export const wageColumn = (unit: WageUnit | null | undefined): string => (unit ? 'wage_max' : 'wage_per_day');

export const tradeCondition = (codes: string[], parameters: Parameters): string =>
  `occupation_code = any(${parameters.add(codes)}::text[])`;

export const settlementCondition = (settlements: Settlement[], parameters: Parameters): string =>
  `settlement = any(${parameters.add(settlements)}::text[])`;

/** A word is found in the job's text or, where it names trades or places, by the job's trade or place. */
function addWord(
  { tokens, occupationCodes, divisions }: SearchedWord,
  parameters: Parameters,
  add: Add,
): void {
  const ways = [`search_tokens @> ${parameters.add(tokens)}::text[]`];
  let letter = 'q';
  if (occupationCodes.length > 0) {
    letter = 'y';
    ways.push(tradeCondition(occupationCodes, parameters));
  }
  if (divisions.length > 0) {
    letter = 'h';
    ways.push(divisionCondition(divisions, parameters));
  }
  add(letter, ways.length > 1 ? `(${ways.join(' or ')})` : ways[0]!);
}

/** In one of these divisions, or below it. */
export function divisionCondition(codes: string[], parameters: Parameters): string {
  return `division_code like any(${parameters.add(divisionRoots(codes).map((root) => `${root}%`))}::text[])`;
}

/** What the codes of the places in these divisions begin with: a district's of six digits is the beginning of its sub-districts'. */
export const divisionRoots = (codes: readonly string[]): string[] =>
  codes.map((code) => (/^\d+$/.test(code) ? divisionRoot(code) : 'none'));

function withinCondition(near: GeoPoint, metres: number, parameters: Parameters): string {
  const box = boxAround(near, metres);
  const [south, north, west, east] = [box.south, box.north, box.west, box.east].map(
    (edge) => `${parameters.add(edge)}::float8`,
  );
  return `latitude between ${south} and ${north} and longitude between ${west} and ${east}
    and ${distanceFrom(near, parameters)} <= ${parameters.add(metres)}::float8`;
}

/** Metres from a point to the job's place; null where the place has no coordinates. */
export function distanceFrom(near: GeoPoint, parameters: Parameters): string {
  return `distance_metres(latitude, longitude, ${parameters.add(near.latitude)}::float8, ${parameters.add(near.longitude)}::float8)`;
}
