import { hold, statement, type Db, type Transaction } from '../database/index.ts';

/**
 * Writes all declarations of a market anew, in no order: so that neither the place in the table nor the transaction that
 * wrote a row tells which was made when, and by that whose it is.
 */
const rewrite = statement('equality.rewrite', 'select declare_group($1, $2, $3)');

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

/** Callers may not read the table itself: one row by its key, and counts, are what the functions give. */
const byKey = statement('equality.byKey', 'select declared_group($1, $2) as "group"');

export async function declaredGroup(db: Db, marketId: number, key: string): Promise<string | null> {
  return (await db.row<{ group: string | null }>(byKey, [marketId, key]))?.group ?? null;
}

const counts = statement('equality.counts', 'select code, count from declared_groups($1)');

export const countDeclarations = (db: Db, marketId: number): Promise<{ code: string; count: number }[]> =>
  db.rows(counts, [marketId]);
