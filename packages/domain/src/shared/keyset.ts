import { createHash } from 'node:crypto';
import { BadArgument } from './refusal.ts';

/** One column of an order: its SQL expression, its direction and the type its value is compared as. */
export interface SortKey {
  readonly expression: string;
  readonly descending: boolean;
  readonly type: 'uuid' | 'date' | 'timestamptz' | 'numeric' | 'float8' | 'integer' | 'text';
}

/** How the values look; what fits can be cast to the type. */
const tests: Record<SortKey['type'], RegExp> = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  timestamptz: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
  numeric: /^-?\d{1,12}(\.\d{1,4})?$/,
  float8: /^-?\d{1,17}(\.\d{1,20})?(e-?\d{1,2})?$/,
  integer: /^-?\d{1,9}$/,
  text: /^[^\0]{0,200}$/,
};

/** A short mark of the order and filter a cursor belongs to, so that one of another list is refused. */
export function listMark(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 6);
}

/** Packs a row's sort values into an opaque cursor. */
export function encodeCursor(mark: string, values: readonly unknown[]): string {
  const texts = values.map((value) => (value instanceof Date ? value.toISOString() : String(value)));
  return Buffer.from(JSON.stringify([mark, ...texts])).toString('base64url');
}

/** The sort values of a cursor. Throws BadArgument for forged cursors and those of another list. */
export function decodeCursor(
  argument: string,
  mark: string,
  keys: readonly SortKey[],
  cursor: string,
): string[] {
  const [foundMark, ...values] = parse(cursor);
  const fits =
    foundMark === mark &&
    values.length === keys.length &&
    values.every((value, i) => fitsKey(keys[i]!, value));
  if (!fits) throw foreignCursor(argument);
  return values as string[];
}

function parse(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

function fitsKey({ type }: SortKey, value: unknown): boolean {
  if (typeof value !== 'string' || !tests[type].test(value)) return false;
  return type === 'date' || type === 'timestamptz' ? isOfCalendar(value) : true;
}

/** PostgreSQL knows neither the 30th of February, which `Date` takes for a day of March, nor a year 0. */
function isOfCalendar(text: string): boolean {
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text) && !text.startsWith('0000');
}

const foreignCursor = (argument: string): BadArgument =>
  new BadArgument(argument, {
    'zh-CN': '这个翻页位置不属于当前列表，请从第一页重新开始。',
    en: 'This cursor does not belong to this list and order; start again from the first page.',
  });

/** ORDER BY of the keys; turned round for pages read backwards. */
export function orderBy(keys: readonly SortKey[], backwards: boolean): string {
  return keys.map((key) => `${key.expression} ${key.descending === backwards ? 'asc' : 'desc'}`).join(', ');
}

/**
 * The condition "comes after the cursor" for keys of mixed directions, with one parameter per key from `$n` on. Each key is
 * bounded by itself, so that an index can start at the cursor, and what is left says `<>`: PostgreSQL expects that to keep
 * nearly all rows whatever the values are, and so reuses its plan.
 */
export function afterCursor(keys: readonly SortKey[], backwards: boolean, firstParameter: number): string {
  const [{ expression, type, descending }, ...rest] = keys as readonly [SortKey, ...SortKey[]];
  const value = `$${firstParameter}::${type}`;
  const beyond = descending === backwards ? '>' : '<';
  if (rest.length === 0) return `${expression} ${beyond} ${value}`;
  const next = afterCursor(rest, backwards, firstParameter + 1);
  return `${expression} ${beyond}= ${value} and (${expression} <> ${value} or (${next}))`;
}

/** A key's value as the text its cursor carries: instants with three decimals and a Z, as `decodeCursor` expects. */
export function keyAsText({ expression, type }: SortKey): string {
  if (type !== 'timestamptz') return `(${expression})::text`;
  return `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
