import type { UseCaseContext } from '../../context/index.ts';
import { countTableRows, readTablePage, type TableList } from '../../database/index.ts';
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

const openIn = (marketId: number): TableList => ({
  table: 'corrections',
  where: (parameters) => [`market_id = ${parameters.add(marketId)}`, `status = 'OPEN'`],
  keys: () => oldestFirst,
});

/** Open requests of the market, the one that waits longest first. Throws AccessDenied. */
export async function correctionQueue(
  context: UseCaseContext,
  page: PageArguments,
): Promise<Page<Correction>> {
  const { db, principal, market } = context;
  assertMay(principal, 'person.decideCorrection', market.id);
  const asked = new KeysetPage(page, oldestFirst, ['corrections', market.id]);
  return readTablePage<Correction>(db, openIn(market.id), asked, {
    name: 'corrections.queue',
    columns: correctionColumns,
    valuesOf: (row) => [row.requestedAt, row.id],
  });
}

/** How many wait. Throws AccessDenied. */
export async function correctionQueueLength(context: UseCaseContext): Promise<CappedCount> {
  const { db, principal, market } = context;
  assertMay(principal, 'person.decideCorrection', market.id);
  return countTableRows(db, openIn(market.id), 'corrections.queueLength');
}
