import type { LaterTexts } from './later.ts';
import type { FieldArguments, ParameterList } from './read-model.ts';
import type { Texts } from './texts.ts';

/** Runs the statements of a plan. */
export interface Executor {
  newParameters(): ParameterList;
  /** Runs a statement and gives its rows as texts. What `isShort` reads rows by their keys, with what is below them. */
  rows(text: string, values: readonly unknown[], isShort: boolean): Promise<Texts[]>;
}

/** One execution of a plan. */
export interface Run<Env> {
  readonly env: Env;
  readonly executor: Executor;
  /** The arguments of each field that has some, by its slot. */
  readonly args: readonly FieldArguments[];
  /** What a field found out on the way, by its slot. */
  readonly found: unknown[];
  /** What is not there yet when what is around it is written. */
  readonly later: LaterTexts;
}

/** Puts a part of a statement together. */
export type SqlPart<Env> = (run: Run<Env>, parameters: ParameterList) => string;

/** Writes the JSON of something of a row. */
export type RowWriter<Env> = (row: Texts, run: Run<Env>) => string;

/** Answers a field of an object that gathers others, with the statements that it takes. */
export type RootWriter<Env> = (run: Run<Env>, object: unknown) => Promise<string>;
