/** The properties of rows that are wanted; null for all. */
export type Wanted = ReadonlySet<string> | null;

/** Columns of a table that a statement reads, under the names of their properties. */
export interface Columns {
  readonly sql: string;
  /** What the names of statements say of them; nothing where they are all. */
  readonly mark: string;
  /** The same under the names that `nestRows` puts below `name`. */
  below(name: string): string;
}

interface Column {
  sql: string;
  property: string;
}

/** Names of statements tell choices apart, and connections keep each statement. */
const mostChoices = 100;

/**
 * Chooses columns of a list like `number, wage_min as "wageMin"` by their properties. Only so many choices are made in a process, so that free
 * documents cannot fill the connections with statements: who comes later is given all columns.
 */
export class ColumnChoices {
  readonly all: Columns;
  private readonly columns: readonly Column[];
  private readonly always: ReadonlySet<string>;
  private readonly made = new Map<string, Columns>();
  /** A document asks for the same properties each time. */
  private readonly known = new WeakMap<ReadonlySet<string>, Columns>();

  /** `always` names the properties that are read whatever is wanted. */
  constructor(list: string, always: readonly string[]) {
    this.columns = list.split(/,\s+/).map(columnOf);
    this.always = new Set(always);
    this.all = columnsFor(this.columns, '');
  }

  /** The columns of the properties that are wanted; all of them for null. */
  of(wanted: Wanted): Columns {
    if (wanted === null) return this.all;
    const known = this.known.get(wanted) ?? this.choose(wanted);
    this.known.set(wanted, known);
    return known;
  }

  private choose(wanted: ReadonlySet<string>): Columns {
    const isRead = ({ property }: Column): boolean => wanted.has(property) || this.always.has(property);
    const read = this.columns.filter(isRead);
    if (read.length === this.columns.length) return this.all;
    const places = this.columns.reduce((sum, column, i) => sum + (isRead(column) ? 2 ** i : 0), 0);
    const mark = `_${places.toString(36)}`;
    const found = this.made.get(mark);
    if (found || this.made.size >= mostChoices) return found ?? this.all;
    const columns = columnsFor(read, mark);
    this.made.set(mark, columns);
    return columns;
  }
}

function columnOf(text: string): Column {
  const [sql, property] = text.split(' as ');
  return { sql: sql!, property: property?.slice(1, -1) ?? sql!.split('.').at(-1)! };
}

function columnsFor(columns: readonly Column[], mark: string): Columns {
  const under = (prefix: string): string =>
    columns.map(({ sql, property }) => `${sql} as "${prefix}${property}"`).join(', ');
  const known = new Map<string, string>();
  return {
    sql: under(''),
    mark,
    below(name) {
      const text = known.get(name) ?? under(`${name}.`);
      known.set(name, text);
      return text;
    },
  };
}
