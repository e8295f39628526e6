import type { UseCaseContext } from '../../context/index.ts';
import {
  countTableRows,
  readTablePage,
  tablePageSource,
  type PageSource,
  type TableList,
} from '../../database/index.ts';
import {
  assertMay,
  KeysetPage,
  type CappedCount,
  type Page,
  type PageArguments,
  type SortKey,
} from '../../shared/index.ts';
import { employerRow } from '../employer-read-model.ts';
import { employerColumns, type EmployerRow } from '../employer-store.ts';

const oldestFirst: readonly SortKey[] = [
  { expression: 'created_at', descending: false, type: 'timestamptz' },
  { expression: 'id', descending: false, type: 'uuid' },
];

/** Never vetted, or vetted so long ago that it no longer counts. */
const waitingIn = (marketId: number, now: Date): TableList => ({
  table: 'employers',
  row: employerRow,
  where: (parameters) => [
    `market_id = ${parameters.add(marketId)}`,
    `(verified_until is null or verified_until <= ${parameters.add(now)})`,
  ],
  keys: () => oldestFirst,
});

function pageOf({ principal, market }: UseCaseContext, page: PageArguments): KeysetPage {
  assertMay(principal, 'employer.vet', market.id);
  return new KeysetPage(page, oldestFirst, ['vettingQueue', market.id]);
}

/** Employers whose papers are to be looked at, longest known first. Throws AccessDenied. */
export async function vettingQueue(context: UseCaseContext, page: PageArguments): Promise<Page<EmployerRow>> {
  const { db, market, clock } = context;
  return readTablePage<EmployerRow>(db, waitingIn(market.id, clock.now()), pageOf(context, page), {
    name: 'employers.vettingQueue',
    columns: employerColumns,
    valuesOf: (row) => [row.createdAt, row.id],
  });
}

/** The page of `vettingQueue` as a part of a larger statement. Throws AccessDenied, BadArgument. */
export const vettingQueueSource = (context: UseCaseContext, page: PageArguments): PageSource =>
  tablePageSource(waitingIn(context.market.id, context.clock.now()), pageOf(context, page), () =>
    vettingQueueLength(context),
  );

/** How many wait. Throws AccessDenied. */
export async function vettingQueueLength(context: UseCaseContext): Promise<CappedCount> {
  const { db, principal, market, clock } = context;
  assertMay(principal, 'employer.vet', market.id);
  return countTableRows(db, waitingIn(market.id, clock.now()), 'employers.vettingCount');
}
