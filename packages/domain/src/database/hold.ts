import type { Transaction } from './db.ts';
import { statement } from './statement.ts';

const take = statement('database.hold', 'select pg_advisory_xact_lock(hashtextextended($1, 0))');

/**
 * Lets one transaction at a time go on with what may have no row to lock yet, such as the person with an ID number, until
 * it ends: so that looking and then inserting is safe. `what` is kept nowhere; two that share a hash wait for each other.
 */
export async function hold(tx: Transaction, what: string): Promise<void> {
  await tx.rows(take, [what]);
}
