import pg from 'pg';
import type { Recorded } from './record-statements.ts';

/** How PostgreSQL runs a statement that it has prepared. */
export interface Explained {
  /** One plan for all values, or one for these. */
  kind: 'generic' | 'custom';
  plan: string[];
}

/** So often PostgreSQL plans for the values at hand before it thinks of one plan for all. */
const executions = 6;

/** The plan that a connection comes to use, with the rows of each step; run on the pool that gateways use, under their role. */
export async function explainStatement(pool: pg.Pool, { text, values }: Recorded): Promise<Explained> {
  const client = await pool.connect();
  const execute = `execute shown${values.length > 0 ? `(${values.map(literal).join(', ')})` : ''}`;
  try {
    await client.query(`prepare shown as ${text}`);
    for (let i = 0; i < executions; i++) await client.query(execute);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain (analyze, costs off, timing off, summary off, buffers off) ${execute}`,
    );
    const { rows: counts } = await client.query<{ generic: number }>(
      `select generic_plans::int as generic from pg_prepared_statements where name = 'shown'`,
    );
    const kind = counts[0]!.generic > 0 ? 'generic' : 'custom';
    return { kind, plan: rows.map((row) => row['QUERY PLAN']) };
  } finally {
    await client.query('deallocate all').catch(() => undefined);
    client.release();
  }
}

/** The value as the driver would have sent it. */
function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  return pg.escapeLiteral(textOf(value));
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map(elementOf).join(',')}}`;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function elementOf(value: unknown): string {
  if (value === null) return 'NULL';
  if (Array.isArray(value)) return textOf(value);
  return `"${textOf(value).replaceAll(/["\\]/g, '\\$&')}"`;
}
