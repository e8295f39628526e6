import type { CappedCount, Page } from '../shared/index.ts';
import type { Parameters } from './parameters.ts';

/** What is asked of a page beside its rows. */
export interface PageNeeds {
  /** Cursors: the sort values of each row. */
  readonly cursors: boolean;
  /** Whether there are rows beyond it. */
  readonly further: boolean;
}

/** One page of a list as a part of a larger statement. */
export interface PageSource {
  /**
   * A SELECT of the rows, all their columns, in the page's order, and one row more than asked for where it is to tell of those
   * beyond; with a row's sort values as a JSON array in the column `cursor_values` when cursors are asked for.
   */
  select(parameters: Parameters, needs: PageNeeds): string;
  /** The page's order over columns of the rows that `select` gave, which `alias` names; where it can be told. */
  orderOf?(alias: string): string;
  /** Finds out what to read where `select` gave no rows; null or nothing where these are all. */
  otherwise?: (() => Promise<Pick<PageSource, 'select' | 'otherwise'>>) | null;
  /** The page in reading order, of what was read. */
  cut<Row>(rows: Row[], sortValuesOf: (row: Row) => readonly unknown[]): Page<Row>;
  /** How many rows the whole list has, as an expression; null where that is no part of a statement. */
  countSql: ((parameters: Parameters) => string) | null;
  /** What is told of a number that was counted so. */
  capped(counted: number): CappedCount;
}
