import type { UseCaseContext } from '../../context/index.ts';
import { statement } from '../../database/index.ts';
import { assertMay, KeysetPage, type Page, type PageArguments, type SortKey } from '../../shared/index.ts';
import { jobColumns, type JobRow } from '../job-row.ts';

const oldestFirst: readonly SortKey[] = [
  { expression: 'submitted_at', descending: false, type: 'timestamptz' },
  { expression: 'id', descending: false, type: 'uuid' },
];

/** Jobs that wait for a decision, longest waiting first. Throws AccessDenied, BadArgument. */
export async function reviewQueue(context: UseCaseContext, page: PageArguments): Promise<Page<JobRow>> {
  const { db, principal, market } = context;
  assertMay(principal, 'job.review', market.id);
  const list = new KeysetPage(page, oldestFirst, ['reviewQueue', market.id]);
  const text = `select ${jobColumns} from jobs where market_id = $1 and status = 'IN_REVIEW'
    and ${list.after(3)}
    order by ${list.order()} limit $2`;
  const rows = await db.rows<JobRow>(statement(`jobs.reviewQueue.${list.way}`, text), [
    market.id,
    list.rowsToRead,
    ...list.start,
  ]);
  return list.cut(rows, (row) => [row.submittedAt, row.id]);
}

const waiting = statement(
  'jobs.waitingCount',
  `select count(*)::int as count from jobs where market_id = $1 and status = 'IN_REVIEW'`,
);

/** How many jobs wait for a decision. */
export async function reviewQueueLength({ db, market }: UseCaseContext): Promise<number> {
  return (await db.row<{ count: number }>(waiting, [market.id]))!.count;
}
