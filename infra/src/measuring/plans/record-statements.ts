import type { Pool, QueryConfig } from 'pg';

/** A statement as it went to PostgreSQL. */
export interface Recorded {
  name: string;
  text: string;
  values: unknown[];
}

/** Notes what goes through the pool while `work` runs. */
export async function recordStatements(pool: Pool, work: () => Promise<unknown>): Promise<Recorded[]> {
  const recorded: Recorded[] = [];
  const query = pool.query.bind(pool) as (config: QueryConfig) => unknown;
  const noting = (config: QueryConfig): unknown => {
    recorded.push({ name: config.name ?? '', text: config.text, values: config.values ?? [] });
    return query(config);
  };
  Object.assign(pool, { query: noting });
  try {
    await work();
  } finally {
    Object.assign(pool, { query });
  }
  return recorded;
}
