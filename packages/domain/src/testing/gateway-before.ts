import pg from 'pg';
import type { Statement } from '../database/index.ts';

/**
 * The first row of a statement of gateways of the release before, as the role that they take: it may still read what was
 * moved since.
 */
export async function asGatewayBefore<Row>(
  url: string,
  statement: Statement,
  values: unknown[],
): Promise<Row | undefined> {
  const client = new pg.Client({ connectionString: url, options: '-c role=yizhan_callers' });
  await client.connect();
  try {
    return (await client.query({ ...statement, values })).rows[0] as Row | undefined;
  } finally {
    await client.end();
  }
}
