import type { Parameters } from '../database/index.ts';
import { queryLookupTokens, type Vault } from '../personal-data/index.ts';

/** Which workers to list; what is left out does not narrow. */
export interface WorkerFilter {
  /** Phone or its last four, ID number or its last four, name, pinyin, initials, or the printed number. */
  search?: string | null;
  occupationCodes?: string[] | null;
  skillIds?: number[] | null;
  availableToday?: boolean | null;
  withinMetres?: number | null;
}

export const workerOrders = ['NEWEST', 'NEAREST'] as const;
export type WorkerOrder = (typeof workerOrders)[number];

interface Point {
  longitude: number;
  latitude: number;
}

/** What a filter needs to know besides. */
export interface WorkerQuestion {
  vault: Vault;
  marketId: number;
  today: string;
  near: Point | null;
}

/** The filter as SQL, and a letter for each condition: together they name the prepared statement. */
export function workerConditions(
  filter: WorkerFilter,
  { vault, marketId, today, near }: WorkerQuestion,
  parameters: Parameters,
): { sql: string[]; letters: string } {
  const sql = [`market_id = ${parameters.add(marketId)}`];
  let letters = '';
  const add = (letter: string, condition: string): void => {
    letters += letter;
    sql.push(condition);
  };
  if (filter.search?.trim())
    add('q', `lookup_tokens && ${parameters.add(queryLookupTokens(vault, marketId, filter.search))}::text[]`);
  if (filter.occupationCodes)
    add('o', `occupation_codes && ${parameters.add(filter.occupationCodes)}::text[]`);
  if (filter.skillIds)
    add(
      'k',
      `exists (select from worker_skills s where s.market_id = workers.market_id and s.worker_id = workers.id
        and s.skill_id = any(${parameters.add(filter.skillIds)}::integer[]))`,
    );
  if (filter.availableToday != null)
    add(
      't',
      `coalesce(available_on = ${parameters.add(today)}::date, false) = ${parameters.add(filter.availableToday)}`,
    );
  if (near && filter.withinMetres != null)
    add('n', `${distanceTo(near, parameters)} <= ${parameters.add(filter.withinMetres)}::float8`);
  return { sql, letters };
}

/** Metres from a point to where the worker lives; null where nobody has said. */
export const distanceTo = (near: Point, parameters: Parameters): string =>
  `distance_metres(latitude, longitude, ${parameters.add(near.latitude)}::float8, ${parameters.add(near.longitude)}::float8)`;
