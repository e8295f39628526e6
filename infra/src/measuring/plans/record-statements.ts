import type { Pool, QueryConfig } from 'pg';

/** A statement as it went to PostgreSQL. */
export interface Recorded {
  name: string;
  text: string;
  values: unknown[];
}

/** Statements that the domain sends together. */
interface Together {
  readonly runs: readonly { statement: { name: string; text: string }; values: readonly unknown[] }[];
}

/** Notes what goes through the pool while `work` runs. */
export async function recordStatements(pool: Pool, work: () => Promise<unknown>): Promise<Recorded[]> {
  const recorded: Recorded[] = [];
  const query = pool.query.bind(pool) as (asked: QueryConfig | Together, ...rest: unknown[]) => unknown;
  const noting: typeof query = (asked, ...rest) => {
    recorded.push(...statementsOf(asked));
    return query(asked, ...rest);
  };
  Object.assign(pool, { query: noting });
  try {
    await work();
  } finally {
    Object.assign(pool, { query });
  }
  return recorded;
}

function statementsOf(asked: QueryConfig | Together): Recorded[] {
  if ('runs' in asked)
    return asked.runs.map(({ statement, values }) => ({ ...statement, values: [...values] }));
  const { name = '', text, values = [] } = asked;
  return [{ name, text, values }];
}
