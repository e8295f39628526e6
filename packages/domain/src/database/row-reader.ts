import { valueTypes } from './value-types.ts';

/** What PostgreSQL says of a column of an answer. */
export interface AnswerColumn {
  name: string;
  dataTypeID: number;
}

/** Makes a row of the texts that PostgreSQL sends for it. */
export type RowReader = (texts: readonly (string | null)[]) => Record<string, unknown>;

/** Reads the rows of a statement. All have the same properties in the same order, so that they are of one shape in memory. */
export function rowReader(columns: readonly AnswerColumn[]): RowReader {
  const names = columns.map(({ name }) => name);
  const parsers = columns.map(({ dataTypeID }) => valueTypes.getTypeParser(dataTypeID));
  const empty = Object.fromEntries(names.map((name) => [name, null]));
  return (texts) => {
    const row: Record<string, unknown> = { ...empty };
    for (let i = 0; i < texts.length; i += 1) {
      const text = texts[i]!;
      if (text !== null) row[names[i]!] = parsers[i]!(text);
    }
    return row;
  };
}
