import { cappedCount, countLimit, type CappedCount } from '../shared/index.ts';
import type { Db } from './db.ts';
import type { Parameters } from './parameters.ts';
import { statement } from './statement.ts';

/** How many rows there are of `source`, a table with its conditions: exact up to 10,000. The name is that of its statement. */
export async function countRows(
  db: Pick<Db, 'row'>,
  name: string,
  source: string,
  parameters: Parameters,
): Promise<CappedCount> {
  const some = `select from ${source} limit ${parameters.add(countLimit + 1)}`;
  const count = statement(name, `select count(*)::int as count from (${some}) counted`);
  return cappedCount((await db.row<{ count: number }>(count, parameters.values))!.count);
}
