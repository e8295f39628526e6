import type { UseCaseContext } from '../../context/index.ts';
import { statement } from '../../database/index.ts';
import {
  afterCursor,
  assertMay,
  decodeCursor,
  encodeCursor,
  listMark,
  orderBy,
  pageRequest,
  toPage,
  type Page,
  type PageArguments,
  type SortKey,
} from '../../shared/index.ts';
import { jobColumns, type JobRow } from '../job-row.ts';

const oldestFirst: readonly SortKey[] = [
  { expression: 'submitted_at', descending: false, type: 'timestamptz' },
  { expression: 'id', descending: false, type: 'uuid' },
];

/** Jobs that wait for a decision, longest waiting first. Throws AccessDenied, BadArgument. */
export async function reviewQueue(context: UseCaseContext, page: PageArguments): Promise<Page<JobRow>> {
  const { db, principal, market } = context;
  assertMay(principal, 'job.review', market.id);
  const request = pageRequest(page);
  const mark = listMark('reviewQueue', market.id);
  const argument = request.backwards ? 'before' : 'after';
  const cursor = request.cursor === null ? null : decodeCursor(argument, mark, oldestFirst, request.cursor);
  const way = `${request.backwards ? 'back' : 'on'}${cursor ? 'From' : ''}`;
  const text = `select ${jobColumns} from jobs where market_id = $1 and status = 'IN_REVIEW'
    ${cursor ? `and ${afterCursor(oldestFirst, request.backwards, 3)}` : ''}
    order by ${orderBy(oldestFirst, request.backwards)} limit $2`;
  const rows = await db.rows<JobRow>(statement(`jobs.reviewQueue.${way}`, text), [
    market.id,
    request.limit + 1,
    ...(cursor ?? []),
  ]);
  return toPage(request, rows, (row) => encodeCursor(mark, [row.submittedAt, row.id]));
}

const waiting = statement(
  'jobs.waitingCount',
  `select count(*)::int as count from jobs where market_id = $1 and status = 'IN_REVIEW'`,
);

/** How many jobs wait for a decision. */
export async function reviewQueueLength({ db, market }: UseCaseContext): Promise<number> {
  return (await db.row<{ count: number }>(waiting, [market.id]))!.count;
}
