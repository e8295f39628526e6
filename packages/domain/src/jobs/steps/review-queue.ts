import type { UseCaseContext } from '../../context/index.ts';
import {
  readTablePage,
  statement,
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
import { jobColumns, type JobRow } from '../job-row.ts';

const oldestFirst: readonly SortKey[] = [
  { expression: 'submitted_at', descending: false, type: 'timestamptz' },
  { expression: 'id', descending: false, type: 'uuid' },
];

const waitingIn = (marketId: number): TableList => ({
  table: 'jobs',
  where: (parameters) => [`market_id = ${parameters.add(marketId)}`, `status = 'IN_REVIEW'`],
  keys: () => oldestFirst,
});

function pageOf({ principal, market }: UseCaseContext, page: PageArguments): KeysetPage {
  assertMay(principal, 'job.review', market.id);
  return new KeysetPage(page, oldestFirst, ['reviewQueue', market.id]);
}

/** Jobs that wait for a decision, longest waiting first. Throws AccessDenied, BadArgument. */
export async function reviewQueue(context: UseCaseContext, page: PageArguments): Promise<Page<JobRow>> {
  return readTablePage<JobRow>(context.db, waitingIn(context.market.id), pageOf(context, page), {
    name: 'jobs.reviewQueue',
    columns: jobColumns,
    valuesOf: (row) => [row.submittedAt, row.id],
  });
}

/** The page of `reviewQueue` as a part of a larger statement. Throws AccessDenied, BadArgument. */
export const reviewQueueSource = (context: UseCaseContext, page: PageArguments): PageSource =>
  tablePageSource(waitingIn(context.market.id), pageOf(context, page), () => reviewQueueLength(context));

const waiting = statement(
  'jobs.waitingCount',
  `select count(*)::int as count from jobs where market_id = $1 and status = 'IN_REVIEW'`,
);

/** How many jobs wait for a decision. */
export async function reviewQueueLength({ db, market }: UseCaseContext): Promise<CappedCount> {
  return { count: (await db.row<{ count: number }>(waiting, [market.id]))!.count, exact: true };
}
