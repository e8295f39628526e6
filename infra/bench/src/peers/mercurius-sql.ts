import type pg from 'pg';

/** A job's columns under the names of the schema's fields. */
export const jobColumns = `market_id as "marketId", id, employer_id as "employerId", occupation_code as "occupationCode",
  skill_ids as "skillIds", number, title, description, wage_min as "wageMin", wage_max as "wageMax", wage_unit as "wageUnit",
  settlement, starts_on::text as "startsOn", urgent, greatest(headcount - placed_count, 0) as openings,
  to_json(published_at) #>> '{}' as "publishedAt", application_count as "applicationCount", address,
  benefits, latitude, longitude, division_code as "divisionCode"`;

/** Asks with prepared statements, by name. */
export const asker =
  (pool: pg.Pool) =>
  async <T extends object>(name: string, text: string, values: unknown[]): Promise<T[]> =>
    (await pool.query<T>({ name, text, values })).rows;
