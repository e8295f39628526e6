/** How a column's text, as PostgreSQL sends or casts it, is read. */
export type ColumnKind =
  | 'text'
  /** Text that needs no escaping in JSON: ids, days, words of an enum. */
  | 'code'
  | 'integer'
  | 'float'
  | 'boolean'
  | 'instant'
  | 'decimal'
  /** An array or document, selected as its JSON. */
  | 'json';

interface Reading {
  /** The JSON of a text. */
  json(text: string): string;
  /** The value that the same column has in a row of an object. */
  value(text: string): unknown;
}

/**
 * `2026-05-01 05:30:00.12+00` as RFC 3339 with milliseconds: what a Date would print. The session's zone is UTC, and columns
 * keep three decimals at most, of which PostgreSQL leaves out the zeros at the end.
 */
function rfc3339(text: string): string {
  const zone = text.indexOf('+', 19);
  const fraction = zone > 20 ? text.slice(20, zone).padEnd(3, '0') : '000';
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`;
}

const isTrue = (text: string): boolean => text.startsWith('t');

export const readings: Readonly<Record<ColumnKind, Reading>> = {
  text: { json: (text) => JSON.stringify(text), value: (text) => text },
  code: { json: (text) => `"${text}"`, value: (text) => text },
  integer: { json: (text) => text, value: Number },
  float: { json: (text) => String(Number(text)), value: Number },
  boolean: { json: (text) => (isTrue(text) ? 'true' : 'false'), value: isTrue },
  instant: { json: (text) => `"${rfc3339(text)}"`, value: (text) => new Date(rfc3339(text)) },
  decimal: { json: (text) => `"${Number(text).toFixed(2)}"`, value: (text) => text },
  json: { json: (text) => JSON.stringify(JSON.parse(text)), value: (text) => JSON.parse(text) as unknown },
};

/** The expression to select a column of a kind by. */
export const selected = (kind: ColumnKind, expression: string): string =>
  kind === 'json' ? `to_json(${expression})` : expression;
