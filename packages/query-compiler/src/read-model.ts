import type { HeldRows } from './held-rows.ts';
import type { ColumnKind } from './reading/column-kinds.ts';

/** Collects the values of a statement that is put together; `add` gives a value's placeholder. */
export interface ParameterList {
  add(value: unknown): string;
  /** The number the next value will get. */
  readonly next: number;
  readonly values: unknown[];
}

/** A stored value: the name of a column, or an expression over the alias of its row. */
export interface ColumnModel<Env> {
  readonly as: ColumnKind;
  readonly sql: string | ((alias: string, parameters: ParameterList, env: Env) => string);
  /** Every row that exists has it. */
  readonly isAlways?: boolean;
}

/** Arguments of a field, coerced. */
export type FieldArguments = Readonly<Record<string, unknown>>;

/** A SELECT of whole rows of a model's table that the caller may see. */
export type RowSelect<Env> = (parameters: ParameterList, env: Env) => string;

/** What is asked of a page beside its rows. */
export interface PageNeeds {
  /** Cursors: the sort values of each row. */
  readonly cursors: boolean;
  /** Whether there are rows beyond it. */
  readonly further: boolean;
}

/** One page of a list, as its arguments say. */
export interface PageSource<Row = unknown> {
  /**
   * A SELECT of whole rows in the page's order, one row more than asked for where it is to tell of those beyond; with the sort
   * values of each row as a JSON array in the column `cursor_values` when cursors are asked for.
   */
  select(parameters: ParameterList, needs: PageNeeds): string;
  /** The page's order over columns of the rows that `select` gave, which `alias` names; else they are numbered before a join. */
  orderOf?(alias: string): string;
  /** Finds out what to read where `select` gave no rows; of lists that are asked the query for only. */
  otherwise?: (() => Promise<Pick<PageSource, 'select' | 'otherwise'>>) | null;
  /** The page in reading order, of what was read. */
  cut<R extends Row>(rows: R[], sortValuesOf: (row: R) => readonly unknown[]): CutPage<R>;
  /** How many rows the whole list has, as a scalar expression; null where it is asked by `count`. */
  countSql: ((parameters: ParameterList) => string) | null;
  /** What is told of a number that was counted so. */
  capped(counted: number): { count: number; exact: boolean };
  count?(): Promise<{ count: number; exact: boolean }>;
}

/** A page with what its PageInfo tells. */
export interface CutPage<Row> {
  rows: Row[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  cursorOf(row: Row): string;
}

/** How a field of a stored row is answered. Functions take `never`, so that each model can type its own rows and arguments. */
export type RowField<Env> =
  | { readonly kind: 'column'; readonly column: string }
  /** Worked out of some columns: a leaf, or a plain object whose type has a plain model. */
  | {
      readonly kind: 'derived';
      readonly needs: readonly string[];
      value(row: never, args: never, env: Env): unknown;
    }
  /** Another row that this one points to; null where it is not `shown`. */
  | {
      readonly kind: 'one';
      readonly model: string;
      /** The condition of the join. */
      on(alias: string, parent: string): string;
      readonly shown?: Shown<Env>;
    }
  /** Another row that this one points to, of a model whose rows are held: that of this row's market whose id is in a column. */
  | { readonly kind: 'held'; readonly model: string; readonly key: string }
  /** Rows that point to this one, all of them; null where the row is not `shown` them. */
  | {
      readonly kind: 'list';
      readonly model: string;
      select(parent: string, parameters: ParameterList, env: Env): string;
      readonly shown?: Shown<Env>;
    }
  /** Rows that point to this one, as a connection. */
  | {
      readonly kind: 'page';
      readonly model: string;
      page(args: never, env: Env, parent: string): PageSource;
    }
  /** Rows as a connection by a statement of their own for each row, as they are no part of a larger statement. */
  | {
      readonly kind: 'ownPage';
      readonly model: string;
      readonly needs: readonly string[];
      page(row: never, args: never, env: Env): PageSource;
    };

/** Whether the caller is shown what belongs to a row, worked out of some columns. */
export interface Shown<Env> {
  readonly needs: readonly string[];
  value(row: never, env: Env): boolean;
}

/** How the rows of a table answer the fields of a type. What is not listed is not compiled. */
export interface RowModel<Env> {
  readonly type: string;
  readonly table: string;
  /** A column that is never null in a row that exists. */
  readonly key: string;
  readonly columns: Readonly<Record<string, ColumnModel<Env>>>;
  readonly fields: Readonly<Record<string, RowField<Env>>>;
  /** For tables that are read much and changed little: rows that others point to are not read again and again. */
  readonly held?: HeldModel<Env>;
}

/** How rows of a model stay with the process. */
interface HeldModel<Env> {
  /** A scalar expression over nothing: the number of changes to the table, which rises in the transaction of each. */
  readonly changes: string;
  rows(env: Env): HeldRows;
  /** The rows with some keys. */
  select(keys: readonly RowKey[]): RowSelect<Env>;
}

/** How an object that is at hand answers the fields of a type. */
export interface PlainModel<Env> {
  readonly type: string;
  /** Fields that are properties of the same name. */
  readonly properties: readonly string[];
  readonly fields: Readonly<Record<string, (object: never, env: Env) => unknown>>;
  /** Fields that are rows which the object points to. */
  readonly rows?: Readonly<Record<string, PointedRow<Env>>>;
}

/** The key of a row, in columns `marketId` and `id` of its model. */
export interface RowKey {
  readonly marketId: number;
  readonly id: string;
}

/** A row that an object at hand points to. */
export interface PointedRow<Env> {
  readonly model: string;
  /** Null where it points to nothing. */
  key(object: never, env: Env): RowKey | null | Promise<RowKey | null>;
  /** The rows with some keys, as far as the caller may see them. */
  select(keys: readonly RowKey[]): RowSelect<Env>;
}

/** Of which model a row is, and how it is read: by `otherwise` when `select` finds nothing. */
export interface FoundNode<Env> {
  readonly model: string;
  readonly select: RowSelect<Env>;
  otherwise?(): RowSelect<Env> | null;
}

/**
 * How a field of the query itself, or of an object that only gathers others, is answered. `object` is what the field that
 * leads to such an object found; nothing for the query.
 */
export type RootField<Env> =
  | {
      readonly kind: 'row';
      readonly model: string;
      /** Null where there is nothing to look for. */
      row(args: never, env: Env, object: never): RowSelect<Env> | null;
      /** Where to look when `row` finds nothing. */
      otherwise?(args: never, env: Env, object: never): RowSelect<Env> | null;
    }
  /** All rows of a SELECT, in its order. */
  | {
      readonly kind: 'rows';
      readonly model: string;
      rows(args: never, env: Env, object: never): RowSelect<Env> | null;
    }
  | {
      readonly kind: 'page';
      readonly model: string;
      page(args: never, env: Env, object: never): PageSource | Promise<PageSource>;
    }
  /** A row whose type the arguments decide. */
  | {
      readonly kind: 'node';
      node(args: never, env: Env): FoundNode<Env> | null;
    }
  /** A leaf, or a plain object whose type has a plain model. */
  | {
      readonly kind: 'value';
      value(args: never, env: Env, object: never): unknown;
    }
  /** An object that only gathers others: its own root model answers, given what was found; null where there is none. */
  | {
      readonly kind: 'root';
      readonly model: string;
      object(args: never, env: Env): unknown;
    };

export interface RootModel<Env> {
  readonly type: string;
  readonly fields: Readonly<Record<string, RootField<Env>>>;
}

/** All that a compiler knows, by type; the root model of operations is `Query`. */
export interface ReadModels<Env> {
  readonly rows: Readonly<Record<string, RowModel<Env>>>;
  readonly plain: Readonly<Record<string, PlainModel<Env>>>;
  readonly roots: Readonly<Record<string, RootModel<Env>>>;
}
