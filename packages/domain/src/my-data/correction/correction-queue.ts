import type { UseCaseContext } from '../../context/index.ts';
import { statement } from '../../database/index.ts';
import {
  afterCursor,
  assertMay,
  cappedCount,
  countLimit,
  decodeCursor,
  encodeCursor,
  listMark,
  orderBy,
  pageRequest,
  toPage,
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
  const request = pageRequest(page);
  const mark = listMark('corrections', market.id);
  const argument = request.backwards ? 'before' : 'after';
  const cursor = request.cursor === null ? null : decodeCursor(argument, mark, oldestFirst, request.cursor);
  const from = cursor ? `and ${afterCursor(oldestFirst, request.backwards, 3)}` : '';
  const text = `select ${correctionColumns} from corrections where market_id = $1 and status = 'OPEN' ${from}
    order by ${orderBy(oldestFirst, request.backwards)} limit $2`;
  const way = `${request.backwards ? 'back' : 'on'}${cursor ? 'From' : ''}`;
  const values = [market.id, request.limit + 1, ...(cursor ?? [])];
  const rows = await db.rows<Correction>(statement(`corrections.queue.${way}`, text), values);
  return toPage(request, rows, (row) => encodeCursor(mark, [row.requestedAt, row.id]));
}

const counted = statement(
  'corrections.queueLength',
  `select count(*)::int as count from (
     select from corrections where market_id = $1 and status = 'OPEN' limit $2) counted`,
);

/** How many wait. Throws AccessDenied. */
export async function correctionQueueLength(context: UseCaseContext): Promise<CappedCount> {
  const { db, principal, market } = context;
  assertMay(principal, 'person.decideCorrection', market.id);
  const row = await db.row<{ count: number }>(counted, [market.id, countLimit + 1]);
  return cappedCount(row!.count);
}
