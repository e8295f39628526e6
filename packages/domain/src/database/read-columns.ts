import { getMetadataArgsStorage, type ColumnOptions } from 'typeorm';
import type { Principal } from '../shared/index.ts';
import type { Parameters } from './parameters.ts';
import { SnakeCaseNaming } from './snake-case-naming.ts';

/** How a stored value is read from the text that PostgreSQL sends. */
export type ColumnReading =
  | 'text'
  /** Text that never needs escaping: ids and days. */
  | 'code'
  | 'integer'
  | 'float'
  | 'boolean'
  | 'instant'
  | 'decimal'
  /** Arrays and documents, as JSON. */
  | 'json';

/** A stored value of a row: the name of its column, or an expression over the row's alias that may ask who reads. */
export interface ReadColumn {
  readonly as: ColumnReading;
  readonly sql:
    string | ((alias: string, parameters: Parameters, reader: { readonly principal: Principal }) => string);
  /** Every row has it. */
  readonly isAlways?: boolean;
}

/** What statements that read rows as texts know of a table, by property. */
export type ReadColumns = Readonly<Record<string, ReadColumn>>;

const readings: Readonly<Record<string, ColumnReading>> = {
  text: 'text',
  uuid: 'code',
  date: 'code',
  smallint: 'integer',
  integer: 'integer',
  numeric: 'decimal',
  'double precision': 'float',
  boolean: 'boolean',
  timestamptz: 'instant',
  jsonb: 'json',
};

/** What an entity declares of its columns; those of other types, such as sealed bytes, are left out, and what nobody is to be shown (`select: false`). */
export function readColumns(entity: new () => object): ReadColumns {
  const naming = new SnakeCaseNaming();
  const columns = getMetadataArgsStorage().filterColumns(entity);
  return Object.fromEntries(
    columns.flatMap(({ propertyName, options }) => {
      const as = readingOf(options);
      const sql = naming.columnName(propertyName, options.name);
      return as ? [[propertyName, { sql, as, isAlways: !options.nullable }]] : [];
    }),
  );
}

const readingOf = ({ type, array, select }: ColumnOptions): ColumnReading | undefined =>
  select === false ? undefined : array ? 'json' : readings[String(type)];
