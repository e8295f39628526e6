import type { UseCaseContext } from '../context/index.ts';
import { Parameters, statement } from '../database/index.ts';
import {
  assertMay,
  BadArgument,
  cappedCount,
  countLimit,
  dayIn,
  keyAsText,
  KeysetPage,
  type CappedCount,
  type Page,
  type PageArguments,
  type SortKey,
} from '../shared/index.ts';
import {
  distanceTo,
  workerConditions,
  type WorkerFilter,
  type WorkerOrder,
  type WorkerQuestion,
} from './worker-filter.ts';
import { workerColumns, type WorkerRow } from './worker-row.ts';

/** A list of workers: which, around where, in which order. */
export interface WorkerSearch {
  filter: WorkerFilter;
  near?: { longitude: number; latitude: number } | null;
  /** NEWEST when nothing is said. */
  orderBy?: WorkerOrder | null;
}

type ListedWorker = WorkerRow & { cursorValues: unknown[] };

const id: SortKey = { expression: 'id', descending: true, type: 'uuid' };
const newest: SortKey = { expression: 'registered_at', descending: true, type: 'timestamptz' };

/**
 * One page of the market's workers, for staff. A search is looked up by keyed tokens, so it finds whole values and last
 * fours, never parts. Throws AccessDenied and BadArgument.
 */
export async function findWorkers(
  context: UseCaseContext,
  search: WorkerSearch,
  page: PageArguments,
): Promise<Page<WorkerRow>> {
  const { principal, market, db } = context;
  assertMay(principal, 'worker.search', market.id);
  const { filter, near = null } = search;
  const order = search.orderBy ?? 'NEWEST';
  if (!near && (order === 'NEAREST' || filter.withinMetres != null)) throw pointMissing();
  const parameters = new Parameters();
  const { sql, letters } = workerConditions(filter, questionOf(context, search), parameters);
  const keys = order === 'NEAREST' ? [byDistance(near!, parameters), id] : [newest, id];
  if (order === 'NEAREST') sql.push('latitude is not null');
  const list = new KeysetPage(page, keys, ['workers', market.id, order, filter, near]);
  sql.push(list.after(parameters.next));
  for (const value of list.start) parameters.add(value);
  const text = `select ${workerColumns()}, jsonb_build_array(${keys.map(keyAsText).join(', ')}) as "cursorValues"
    from workers where ${sql.join(' and ')}
    order by ${list.order()} limit ${parameters.add(list.rowsToRead)}`;
  const rows = await db.rows<ListedWorker>(
    statement(`workers.${order}.${list.way}.${letters}`, text),
    parameters.values,
  );
  return list.cut(rows, (row) => row.cursorValues);
}

const questionOf = (
  { vault, market, clock }: UseCaseContext,
  { near = null }: WorkerSearch,
): WorkerQuestion => ({
  vault,
  marketId: market.id,
  today: dayIn(market.timeZone, clock.now()),
  near,
});

const byDistance = (near: { longitude: number; latitude: number }, parameters: Parameters): SortKey => ({
  expression: distanceTo(near, parameters),
  descending: false,
  type: 'float8',
});

/** How many there are, exact up to 10,000. Throws AccessDenied. */
export async function workerCount(context: UseCaseContext, search: WorkerSearch): Promise<CappedCount> {
  assertMay(context.principal, 'worker.search', context.market.id);
  const parameters = new Parameters();
  const { sql, letters } = workerConditions(search.filter, questionOf(context, search), parameters);
  const text = `select count(*)::int as count from (select from workers where ${sql.join(' and ')}
    limit ${parameters.add(countLimit + 1)}) counted`;
  const row = await context.db.row<{ count: number }>(
    statement(`workers.count.${letters}`, text),
    parameters.values,
  );
  return cappedCount(row!.count);
}

const pointMissing = (): BadArgument =>
  new BadArgument('near', {
    'zh-CN': '按距离查找或排序时，请同时给出位置 near。',
    en: 'Give the point to measure from in near when filtering or ordering by distance.',
  });
