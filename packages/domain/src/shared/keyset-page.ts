import { afterCursor, decodeCursor, encodeCursor, listMark, orderBy, type SortKey } from './keyset.ts';
import { pageRequest, toPage, type Page, type PageArguments, type PageRequest } from './page.ts';

/** A page of a list in the order of its keys, about to be read: where it begins, how far it goes, and in which direction. */
export class KeysetPage {
  /** The sort values of the row it begins after, one for each key; none on the first page. */
  readonly start: readonly string[];
  private readonly request: PageRequest;
  private readonly mark: string;

  /** `list` names the list, its market and its filter: a cursor of another one is refused. Throws BadArgument. */
  constructor(
    page: PageArguments,
    private readonly keys: readonly SortKey[],
    list: readonly unknown[],
  ) {
    this.request = pageRequest(page);
    this.mark = listMark(...list);
    const { cursor, backwards } = this.request;
    const argument = backwards ? 'before' : 'after';
    this.start = cursor === null ? [] : decodeCursor(argument, this.mark, keys, cursor);
  }

  get backwards(): boolean {
    return this.request.backwards;
  }

  /** For LIMIT: one row more than asked for shows whether there are others. */
  get rowsToRead(): number {
    return this.rowsToShow + 1;
  }

  /** For LIMIT where nobody asks whether there are others. */
  get rowsToShow(): number {
    return this.request.limit;
  }

  /** What tells the statements of one list apart: part of their names. */
  get way(): string {
    return `${this.backwards ? 'back' : 'on'}${this.start.length > 0 ? 'From' : ''}`;
  }

  /** The condition that leaves what comes after the start; its values are parameters from `$n` on. */
  after(firstParameter: number, keys: readonly SortKey[] = this.keys): string {
    return this.start.length > 0 ? afterCursor(keys, this.backwards, firstParameter) : 'true';
  }

  /** For ORDER BY. */
  order(keys: readonly SortKey[] = this.keys): string {
    return orderBy(keys, this.backwards);
  }

  /** What was read, in reading order; `valuesOf` gives a row's values of the keys. */
  cut<Row>(rows: Row[], valuesOf: (row: Row) => readonly unknown[]): Page<Row> {
    return toPage(this.request, rows, (row) => encodeCursor(this.mark, valuesOf(row)));
  }
}
