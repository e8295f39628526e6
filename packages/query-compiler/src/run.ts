import type { FieldArguments, ParameterList } from './read-model.ts';

/** The texts of one row, as they came: of a statement or of a nested list. */
export type Texts = readonly (string | null)[];

/** One execution of a plan. */
export interface Run<Env> {
  readonly env: Env;
  /** The arguments of each field that has some, by its slot. */
  readonly args: readonly FieldArguments[];
  /** What a field found out while its SQL was put together, by its slot. */
  readonly found: unknown[];
}

/** Puts a part of a statement together. */
export type SqlPart<Env> = (run: Run<Env>, parameters: ParameterList) => string;

/** Writes the JSON of something of a row. */
export type RowWriter<Env> = (row: Texts, run: Run<Env>) => string;
