/** The columns of a table that generated rows fill, and the types they have on their way in JSON. */
export type ColumnTypes<Row> = Record<keyof Row & string, string>;

/** What `json_to_recordset` is to make of the rows, and the values out of it: milliseconds become instants. */
export function recordSet(types: Readonly<Record<string, string>>): {
  columns: string;
  values: string;
  fields: string;
} {
  const entries = Object.entries(types);
  return {
    columns: entries.map(([column]) => column).join(', '),
    values: entries.map(([column, type]) => valueOf(column, type)).join(', '),
    fields: entries.map(([column, type]) => `${column} ${typeInJson(type)}`).join(', '),
  };
}

/** Many short texts are one text with spaces between, which is much quicker to read. */
const typeInJson = (type: string): string =>
  type === 'timestamptz' ? 'float8' : type === 'tokens' ? 'text' : type;

function valueOf(column: string, type: string): string {
  if (type === 'tokens') return `string_to_array(${column}, ' ')`;
  return type === 'timestamptz' ? `to_timestamp(${column} / 1000)` : column;
}
