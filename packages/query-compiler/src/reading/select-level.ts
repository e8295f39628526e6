import { NotCompiled } from '../refusal.ts';
import type { ColumnModel, RowModel } from '../read-model.ts';
import type { SqlPart } from '../run.ts';
import { selected } from './column-kinds.ts';

/** PostgreSQL passes at most 100 arguments to a function. */
const mostColumns = 95;

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
    return this.place(`${alias}.${name}`, sqlOf(column, alias));
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

  /** The list of selected expressions; of a nested list as one array of texts. */
  list(run: Parameters<SqlPart<Env>>[0], parameters: Parameters<SqlPart<Env>>[1], nested: boolean): string {
    if (this.columns.length === 0) return nested ? 'json_build_array()' : '1';
    const parts = this.columns.map((part) => part(run, parameters));
    return nested
      ? `json_build_array(${parts.map((part) => `(${part})::text`).join(', ')})`
      : parts.join(', ');
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

function sqlOf<Env>({ sql, as }: ColumnModel<Env>, alias: string): SqlPart<Env> {
  if (typeof sql !== 'string') return (run, parameters) => selected(as, sql(alias, parameters, run.env));
  const text = selected(as, `${alias}.${sql}`);
  return () => text;
}
