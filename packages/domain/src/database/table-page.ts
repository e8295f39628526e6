import {
  cappedCount,
  keyAsText,
  type CappedCount,
  type KeysetPage,
  type Page,
  type SortKey,
} from '../shared/index.ts';
import { countRows } from './count-rows.ts';
import type { Db } from './db.ts';
import type { PageSource } from './page-source.ts';
import { Parameters } from './parameters.ts';
import { statement } from './statement.ts';

/** A list of one table's rows: which of them, and in which order. */
export interface TableList {
  table: string;
  /** The columns that larger statements read of a row; all of them without it. */
  row?: string;
  /** The conditions, all of which hold. */
  where(parameters: Parameters): string[];
  /** The keys of the order; they may take values. */
  keys(parameters: Parameters): readonly SortKey[];
}

/** How a statement says how many rows it reads. */
export type LimitOf = (page: KeysetPage, parameters: Parameters) => string;

/** One text for pages of all sizes: for statements that have a name of their own. */
export const asParameter: LimitOf = (page, parameters) => parameters.add(page.rowsToRead);

/** The number itself, which PostgreSQL plans by: of a parameter it expects a tenth of the table, and reads others for so many. */
export const asNumber: LimitOf = (page) => String(page.rowsToRead);

/** The SELECT of one page, one row more than asked for: what `columns` says, given the expression of the cursor's values. */
export function tablePageSelect(
  { table, where, keys }: TableList,
  page: KeysetPage,
  parameters: Parameters,
  columns: (cursor: string) => string,
  limitOf: LimitOf = asParameter,
): string {
  const conditions = where(parameters);
  const order = keys(parameters);
  conditions.push(page.after(parameters.next, order));
  for (const value of page.start) parameters.add(value);
  return `select ${columns(`jsonb_build_array(${order.map(keyAsText).join(', ')})`)} from ${table}
    where ${conditions.join(' and ')} order by ${page.order(order)} limit ${limitOf(page, parameters)}`;
}

/** How the rows of a list are read by themselves. */
interface TableReading<Row> {
  /** What the statement is called; the way of the page is added. */
  name: string;
  columns: string;
  /** A row's values of the keys of the order. */
  valuesOf: (row: Row) => readonly unknown[];
}

/** One page of the list, read by a statement of its own. */
export async function readTablePage<Row extends object>(
  db: Pick<Db, 'rows'>,
  list: TableList,
  page: KeysetPage,
  { name, columns, valuesOf }: TableReading<Row>,
): Promise<Page<Row>> {
  const parameters = new Parameters();
  const text = tablePageSelect(list, page, parameters, () => columns);
  const rows = await db.rows<Row>(statement(`${name}.${page.way}`, text), parameters.values);
  return page.cut(rows, valuesOf);
}

/** How many rows the list has, exact up to 10,000. */
export function countTableRows(
  db: Pick<Db, 'row'>,
  { table, where }: TableList,
  name: string,
): Promise<CappedCount> {
  const parameters = new Parameters();
  const conditions = where(parameters).join(' and ');
  return countRows(db, name, `${table} where ${conditions}`, parameters);
}

/** The page as a part of a larger statement; its count is asked for by itself. */
export function tablePageSource(
  list: TableList,
  page: KeysetPage,
  count: () => Promise<CappedCount>,
): PageSource & { count(): Promise<CappedCount> } {
  const row = list.row ?? `${list.table}.*`;
  return {
    select: (parameters, { cursors }) =>
      tablePageSelect(
        list,
        page,
        parameters,
        (cursor) => (cursors ? `${row}, ${cursor} as cursor_values` : row),
        asNumber,
      ),
    cut: (rows, valuesOf) => page.cut(rows, valuesOf),
    countSql: null,
    capped: cappedCount,
    count,
  };
}
