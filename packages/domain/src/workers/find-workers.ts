import type { UseCaseContext } from '../context/index.ts';
import {
  countRows,
  Parameters,
  statement,
  tablePageSelect,
  tablePageSource,
  type PageSource,
  type TableList,
} from '../database/index.ts';
import {
  assertMay,
  dayIn,
  KeysetPage,
  checkPoint,
  checkSearchText,
  pointMissing,
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
  const list = listOf(context, search);
  const asked = pageOf(context, search, page);
  const parameters = new Parameters();
  const text = tablePageSelect(
    list,
    asked,
    parameters,
    (cursor) => `${workerColumns()}, ${cursor} as "cursorValues"`,
  );
  const name = `workers.${orderOf(search)}.${asked.way}.${list.letters()}`;
  const rows = await context.db.rows<ListedWorker>(statement(name, text), parameters.values);
  return asked.cut(rows, (row) => row.cursorValues);
}

/** The page of `findWorkers` as a part of a larger statement. Throws AccessDenied and BadArgument. */
export const workerPageSource = (
  context: UseCaseContext,
  search: WorkerSearch,
  page: PageArguments,
): PageSource =>
  tablePageSource(listOf(context, search), pageOf(context, search, page), () => workerCount(context, search));

const orderOf = ({ orderBy }: WorkerSearch): WorkerOrder => orderBy ?? 'NEWEST';

/** Which workers, in which order; `letters` tell the conditions apart once they are written. */
function listOf(context: UseCaseContext, search: WorkerSearch): TableList & { letters(): string } {
  assertMay(context.principal, 'worker.search', context.market.id);
  const { filter, near = null } = search;
  const isNearest = orderOf(search) === 'NEAREST';
  if (!near && (isNearest || filter.withinMetres != null)) throw pointMissing();
  let written = '';
  return {
    table: 'workers',
    where(parameters) {
      const { sql, letters } = workerConditions(filter, questionOf(context, search), parameters);
      written = letters;
      return isNearest ? [...sql, 'latitude is not null'] : sql;
    },
    keys: (parameters) => (isNearest ? [byDistance(near!, parameters), id] : [newest, id]),
    letters: () => written,
  };
}

function pageOf({ market }: UseCaseContext, search: WorkerSearch, page: PageArguments): KeysetPage {
  const { filter, near = null } = search;
  const order = orderOf(search);
  const shape = order === 'NEAREST' ? [byDistance(near!, new Parameters()), id] : [newest, id];
  return new KeysetPage(page, shape, ['workers', market.id, order, filter, near]);
}

function questionOf(
  { vault, market, clock }: UseCaseContext,
  { filter, near = null }: WorkerSearch,
): WorkerQuestion {
  checkSearchText('filter.search', filter.search);
  if (near) checkPoint('near', near);
  return { vault, marketId: market.id, today: dayIn(market.timeZone, clock.now()), near };
}

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
  return countRows(context.db, `workers.count.${letters}`, `workers where ${sql.join(' and ')}`, parameters);
}
