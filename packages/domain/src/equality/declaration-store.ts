import { hold, statement, type Db, type Transaction } from '../database/index.ts';

/**
 * Writes all declarations of a market anew, in no order: so that neither the place in the table nor the transaction that
 * wrote a row tells which was made when, and by that whose it is.
 */
const rewrite = statement(
  'equality.rewrite',
  `with kept as (delete from participation_declarations where market_id = $1 returning key, ethnic_group)
   insert into participation_declarations (market_id, key, ethnic_group)
   select $1, key, ethnic_group from (
     select key, ethnic_group from kept where key <> $2
     union all select $2::uuid, $3::text where $3::text is not null
   ) anew order by random()`,
);

/** Puts a declaration in place of the one with this key, or takes it away. */
export async function writeDeclaration(
  tx: Transaction,
  marketId: number,
  key: string,
  group: string | null,
): Promise<void> {
  await hold(tx, `participation:${marketId}`);
  await tx.rows(rewrite, [marketId, key, group]);
}

const byKey = statement(
  'equality.byKey',
  'select ethnic_group as "group" from participation_declarations where market_id = $1 and key = $2',
);

export async function declaredGroup(db: Db, marketId: number, key: string): Promise<string | null> {
  return (await db.row<{ group: string }>(byKey, [marketId, key]))?.group ?? null;
}

const counts = statement(
  'equality.counts',
  `select ethnic_group as code, count(*)::int as count from participation_declarations where market_id = $1 group by 1`,
);

export const countDeclarations = (db: Db, marketId: number): Promise<{ code: string; count: number }[]> =>
  db.rows(counts, [marketId]);
