import type { UseCaseContext } from '../context/index.ts';
import { statement } from '../database/index.ts';
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
} from '../shared/index.ts';
import { employerColumns, type EmployerRow } from './employer-store.ts';

const oldestFirst: readonly SortKey[] = [
  { expression: 'created_at', descending: false, type: 'timestamptz' },
  { expression: 'id', descending: false, type: 'uuid' },
];

/** Never vetted, or vetted so long ago that it no longer counts. */
const waits = '(verified_until is null or verified_until <= $2)';

/** Employers whose papers are to be looked at, longest known first. Throws AccessDenied. */
export async function vettingQueue(context: UseCaseContext, page: PageArguments): Promise<Page<EmployerRow>> {
  const { db, principal, market, clock } = context;
  assertMay(principal, 'employer.vet', market.id);
  const request = pageRequest(page);
  const mark = listMark('vettingQueue', market.id);
  const argument = request.backwards ? 'before' : 'after';
  const cursor = request.cursor === null ? null : decodeCursor(argument, mark, oldestFirst, request.cursor);
  const from = cursor ? `and ${afterCursor(oldestFirst, request.backwards, 4)}` : '';
  const text = `select ${employerColumns} from employers where market_id = $1 and ${waits} ${from}
    order by ${orderBy(oldestFirst, request.backwards)} limit $3`;
  const way = `${request.backwards ? 'back' : 'on'}${cursor ? 'From' : ''}`;
  const values = [market.id, clock.now(), request.limit + 1, ...(cursor ?? [])];
  const rows = await db.rows<EmployerRow>(statement(`employers.vettingQueue.${way}`, text), values);
  return toPage(request, rows, (row) => encodeCursor(mark, [row.createdAt, row.id]));
}

const counted = statement(
  'employers.vettingCount',
  `select count(*)::int as count from (select from employers where market_id = $1 and ${waits} limit $3) counted`,
);

/** How many wait. Throws AccessDenied. */
export async function vettingQueueLength(context: UseCaseContext): Promise<CappedCount> {
  const { db, principal, market, clock } = context;
  assertMay(principal, 'employer.vet', market.id);
  const row = await db.row<{ count: number }>(counted, [market.id, clock.now(), countLimit + 1]);
  return cappedCount(row!.count);
}
