import DataLoader from 'dataloader';
import {
  cappedCount,
  keyAsText,
  KeysetPage,
  type Page,
  type PageArguments,
  type SortKey,
} from '../shared/index.ts';
import { withBeside, type Beside } from './beside.ts';
import type { Db } from './db.ts';
import { nestRows } from './nest.ts';
import type { PageSource } from './page-source.ts';
import { Parameters } from './parameters.ts';
import type { RowKey } from './row-loader.ts';
import { statement, statementNamed } from './statement.ts';
import { wantedAmong } from './wanted-keys.ts';

/** Rows that belong to a parent, such as the applications of a job, in an order. */
export interface ChildList {
  /** Names the list: for cursors and prepared statements. */
  name: string;
  table: string;
  columns(parameters: Parameters): string;
  /** What the names of statements say of these columns; nothing where they are always the same. */
  mark?: string;
  /** What else is read with each: a join to one row at most, whose columns are named `name.column`. */
  with?: { name: string; join: string };
  /** Rows that those of the page point to, read with them where they are asked for. */
  beside?: readonly Beside[];
  /** The column that holds the parent's id. */
  parent: string;
  /** Columns of the table, as `table.column`. */
  keys: readonly SortKey[];
  /** Which of them the caller may see; `parentAlias` names the parent's row where the statement has one. */
  visible(parameters: Parameters, parentAlias?: string): string;
}

interface Asked {
  key: RowKey;
  page: PageArguments;
}

type WithCursor<Row> = Row & { parentId: string; cursorValues: unknown[] };

/**
 * Pages of children for many parents: those of one tick that ask for the same page are one statement, whether one parent
 * is asked for or a hundred.
 */
export class ChildPages<Row> {
  private readonly pages: DataLoader<Asked, Page<Row>, string>;
  private readonly counts: DataLoader<RowKey, number, string>;

  /** Without page info no cursors are read, and no row that only shows whether there are more. */
  constructor(
    private readonly db: Db,
    private readonly list: ChildList,
    private readonly withPageInfo = true,
  ) {
    this.pages = new DataLoader((asked) => this.loadPages(asked), {
      cacheKeyFn: ({ key, page }) => JSON.stringify([key.marketId, key.id, page]),
    });
    this.counts = new DataLoader((keys) => this.loadCounts(keys), {
      cacheKeyFn: ({ marketId, id }) => `${marketId}:${id}`,
    });
  }

  page(key: RowKey, page: PageArguments): Promise<Page<Row>> {
    return this.pages.load({ key, page });
  }

  count(key: RowKey): Promise<number> {
    return this.counts.load(key);
  }

  private async loadPages(asked: readonly Asked[]): Promise<Page<Row>[]> {
    const groups = Map.groupBy(asked, ({ page }) => JSON.stringify(page));
    const pages = new Map<Asked, Page<Row>>();
    for (const group of groups.values()) {
      for (const [one, page] of await this.loadGroup(group)) pages.set(one, page);
    }
    return asked.map((one) => pages.get(one)!);
  }

  private async loadGroup(group: readonly Asked[]): Promise<[Asked, Page<Row>][]> {
    const { name, keys } = this.list;
    const page = new KeysetPage(group[0]!.page, keys, [name]);
    const byParent = Map.groupBy(await this.fetch(group, page), ({ parentId }) => parentId);
    return group.map((one) => {
      const own: Row[] = byParent.get(one.key.id) ?? [];
      return [one, page.cut(own, (row) => (row as WithCursor<Row>).cursorValues)];
    });
  }

  private async fetch(group: readonly Asked[], page: KeysetPage): Promise<WithCursor<Row>[]> {
    const { name, table, columns, with: joined, beside = [], parent, keys, mark = '' } = this.list;
    const parameters = new Parameters();
    const wanted = wantedAmong(
      group.map(({ key }) => key),
      parameters,
    );
    const visible = this.list.visible(parameters);
    const after = page.after(parameters.next);
    for (const value of page.start) parameters.add(value);
    const { withPageInfo } = this;
    const cursor = withPageInfo
      ? `, jsonb_build_array(${keys.map(keyAsText).join(', ')}) as "cursorValues"`
      : '';
    const read = columns(parameters);
    const limit = parameters.add(withPageInfo ? page.rowsToRead : page.rowsToRead - 1);
    const select = `select page.* from ${wanted} cross join lateral (
        select ${read}, i as "parentId"${cursor}
        from ${table} ${joined?.join ?? ''}
        where ${table}.market_id = m and ${parent} = i and ${visible} and ${after}
        order by ${page.order()} limit ${limit}) page`;
    const statementName = [
      `${name}${mark}${withPageInfo ? '' : '.n'}`,
      page.way,
      ...beside.map((one) => `${one.name}${one.mark}`),
    ].join('.');
    const text = withBeside(select, beside);
    const rows = await this.db.rows<Record<string, unknown>>(
      statementNamed(statementName, text),
      parameters.values,
      group.length === 1,
    );
    return nestRows<WithCursor<Row>>(
      [...(joined ? [joined.name] : []), ...beside.map((one) => one.name)],
      rows,
    );
  }

  private async loadCounts(keys: readonly RowKey[]): Promise<number[]> {
    const { name, table, parent } = this.list;
    const parameters = new Parameters();
    const wanted = wantedAmong(keys, parameters);
    const text = `select i as id, count(*)::int as count from ${wanted}
      join ${table} on market_id = m and ${parent} = i where ${this.list.visible(parameters)} group by i`;
    const rows = await this.db.rows<{ id: string; count: number }>(
      statement(`${name}.count`, text),
      parameters.values,
    );
    const byId = new Map(rows.map(({ id, count }) => [id, count]));
    return keys.map(({ id }) => byId.get(id) ?? 0);
  }
}

/** The page of one parent's children as a part of a larger statement, in which `parentAlias` names the parent. Throws BadArgument. */
export function childPageSource(
  { name, table, parent, keys, visible }: ChildList,
  page: PageArguments,
  parentAlias: string,
): PageSource {
  const list = new KeysetPage(page, keys, [name]);
  const ofParent = `${table}.market_id = ${parentAlias}.market_id and ${parent} = ${parentAlias}.id`;
  return {
    select(parameters, { cursors, further }) {
      const cursor = cursors ? `, jsonb_build_array(${keys.map(keyAsText).join(', ')}) as cursor_values` : '';
      const seen = visible(parameters, parentAlias);
      const after = list.after(parameters.next);
      for (const value of list.start) parameters.add(value);
      return `select ${table}.*${cursor} from ${table} where ${ofParent} and ${seen} and ${after}
        order by ${list.order()} limit ${further ? list.rowsToRead : list.rowsToShow}`;
    },
    orderOf: (alias) => list.order(keys.map((key) => keyOf(key, table, alias))),
    cut: (rows, valuesOf) => list.cut(rows, valuesOf),
    capped: cappedCount,
    countSql: (parameters) =>
      `(select count(*) from ${table} where ${ofParent} and ${visible(parameters, parentAlias)})`,
  };
}

/** A key of a table's rows, over rows with the same columns. */
const keyOf = (key: SortKey, table: string, alias: string): SortKey => ({
  ...key,
  expression: key.expression.replace(`${table}.`, `${alias}.`),
});
