import type { UseCaseContext } from '../context/index.ts';
import { statement } from '../database/index.ts';
import {
  assertMay,
  cappedCount,
  countLimit,
  KeysetPage,
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
  const list = new KeysetPage(page, oldestFirst, ['vettingQueue', market.id]);
  const text = `select ${employerColumns} from employers where market_id = $1 and ${waits} and ${list.after(4)}
    order by ${list.order()} limit $3`;
  const values = [market.id, clock.now(), list.rowsToRead, ...list.start];
  const rows = await db.rows<EmployerRow>(statement(`employers.vettingQueue.${list.way}`, text), values);
  return list.cut(rows, (row) => [row.createdAt, row.id]);
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
