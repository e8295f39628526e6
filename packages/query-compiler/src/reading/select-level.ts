import { NotCompiled } from '../refusal.ts';
import type { ColumnModel, RowModel } from '../read-model.ts';
import type { SqlPart } from '../run.ts';
import { selected } from './column-kinds.ts';

/** PostgreSQL has 1,664 columns in a row at most. */
const mostColumns = 1_600;

/** Whether the rows of a SELECT have an order, or the expressions that tell it. */
type RowOrder = boolean | string;

/** One SELECT of a plan: the columns that writers asked for, and the rows joined to them. */
export class SelectLevel<Env> {
  private readonly columns: SqlPart<Env>[] = [];
  private readonly places = new Map<string, number>();
  private readonly joins = new Map<string, string>();

  constructor(
    readonly alias: string,
    private readonly newAlias: () => string,
  ) {}

  /** The place of a model's column in the rows of this SELECT. */
  column(model: RowModel<Env>, alias: string, name: string): number {
    const column = model.columns[name];
    if (!column) throw new NotCompiled(`${model.type}: no column ${name}`);
    return this.place(placeKey(alias, name), sqlOf(column, alias));
  }

  /** The place of a column that is null only where there is no row: one that is read anyhow, else the model's key. */
  presence(model: RowModel<Env>, alias: string): number {
    for (const [name, { isAlways }] of Object.entries(model.columns)) {
      const known = isAlways ? this.places.get(placeKey(alias, name)) : undefined;
      if (known !== undefined) return known;
    }
    return this.column(model, alias, model.key);
  }

  /** The place of an expression over no row, which is read once however often it is asked for. */
  expression(sql: string): number {
    return this.place(sql, () => sql);
  }

  /** The place of an expression that nothing else asks for. */
  add(part: SqlPart<Env>): number {
    if (this.columns.length === mostColumns) throw new NotCompiled('too many columns');
    return this.columns.push(part) - 1;
  }

  /** Joins the row that a row of `parent` points to, once however often it is asked for; returns its alias. */
  join(table: string, parent: string, on: (alias: string, parent: string) => string): string {
    const key = `${parent} ${table} ${on('', parent)}`;
    const known = this.joins.get(key);
    if (known !== undefined) return known.slice(0, known.indexOf(' '));
    const alias = this.newAlias();
    this.joins.set(key, `${alias} left join ${table} ${alias} on ${on(alias, parent)}`);
    return alias;
  }

  /** The list of selected expressions. */
  list(...of: Parameters<SqlPart<Env>>): string {
    if (this.columns.length === 0) return '1';
    return this.columns.map((part) => part(...of)).join(', ');
  }

  /**
   * A SELECT of all rows as one JSON array of arrays of texts; null where there are none. They are an array that PostgreSQL
   * prints as JSON, as functions that build JSON look at the type of each value each time.
   */
  array(source: string, order: RowOrder, ...of: Parameters<SqlPart<Env>>): string {
    const parts = this.columns.map((part) => `(${part(...of)})::text`);
    const row = `array[${parts.join(', ') || 'null::text'}]`;
    return `(select array_to_json(array_agg(${row}${this.order(order)})) ${this.from(source, order)})`;
  }

  /** FROM with the rows of `source`; numbered in their order, which joins would lose, unless that can be told. */
  from(source: string, order: RowOrder): string {
    const keepsOrder = order === true && this.joins.size > 0;
    const rows = keepsOrder ? `select x.*, row_number() over () as row_place from (${source}) x` : source;
    const joins = [...this.joins.values()].map((join) => join.slice(join.indexOf(' ')));
    return `from (${rows}) ${this.alias}${joins.join('')}`;
  }

  /** ORDER BY of a SELECT whose rows have an order, or nothing. */
  order(order: RowOrder): string {
    if (order === false || this.joins.size === 0) return '';
    return ` order by ${order === true ? `${this.alias}.row_place` : order}`;
  }

  private place(key: string, part: SqlPart<Env>): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const place = this.add(part);
    this.places.set(key, place);
    return place;
  }
}

const placeKey = (alias: string, column: string): string => `${alias}.${column}`;

function sqlOf<Env>({ sql, as }: ColumnModel<Env>, alias: string): SqlPart<Env> {
  if (typeof sql !== 'string') return (run, parameters) => selected(as, sql(alias, parameters, run.env));
  const text = selected(as, `${alias}.${sql}`);
  return () => text;
}
