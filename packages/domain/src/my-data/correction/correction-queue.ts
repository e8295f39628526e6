import type { UseCaseContext } from '../../context/index.ts';
import { countRows, Parameters, statement } from '../../database/index.ts';
import {
  assertMay,
  KeysetPage,
  type CappedCount,
  type Page,
  type PageArguments,
  type SortKey,
} from '../../shared/index.ts';
import type { Correction } from './correction.entity.ts';
import { correctionColumns } from './correction-store.ts';

const oldestFirst: readonly SortKey[] = [
  { expression: 'requested_at', descending: false, type: 'timestamptz' },
  { expression: 'id', descending: false, type: 'uuid' },
];

/** Open requests of the market, the one that waits longest first. Throws AccessDenied. */
export async function correctionQueue(
  context: UseCaseContext,
  page: PageArguments,
): Promise<Page<Correction>> {
  const { db, principal, market } = context;
  assertMay(principal, 'person.decideCorrection', market.id);
  const list = new KeysetPage(page, oldestFirst, ['corrections', market.id]);
  const text = `select ${correctionColumns} from corrections where market_id = $1 and status = 'OPEN' and ${list.after(3)}
    order by ${list.order()} limit $2`;
  const values = [market.id, list.rowsToRead, ...list.start];
  const rows = await db.rows<Correction>(statement(`corrections.queue.${list.way}`, text), values);
  return list.cut(rows, (row) => [row.requestedAt, row.id]);
}

/** How many wait. Throws AccessDenied. */
export async function correctionQueueLength(context: UseCaseContext): Promise<CappedCount> {
  const { db, principal, market } = context;
  assertMay(principal, 'person.decideCorrection', market.id);
  const parameters = new Parameters();
  const source = `corrections where market_id = ${parameters.add(market.id)} and status = 'OPEN'`;
  return countRows(db, 'corrections.queueLength', source, parameters);
}
