import { createRequire } from 'node:module';
import type { Connection, Submittable } from 'pg';
import { rowReader, type AnswerColumn, type RowReader } from './row-reader.ts';
import type { Statement } from './statement.ts';

/** How the driver sends values; it has no type for where it keeps that. */
const { prepareValue } = createRequire(import.meta.url)('pg/lib/utils.js') as {
  prepareValue(value: unknown): Buffer | string | null;
};

/** Values as they are sent. */
type Bound = ReturnType<typeof prepareValue>[];

/** A statement that is to run, and the rows that it gave: objects, or their texts as they came. */
export interface Run {
  statement: Statement;
  values: readonly unknown[];
  asTexts: boolean;
  rows: unknown[];
}

/** The driver's connection, as it is under its types. */
interface Wire {
  stream: Connection['stream'];
  parsedStatements: Record<string, string | undefined>;
  parse(statement: Statement): void;
  bind(bound: { statement: string; values: Bound }): void;
  describe(what: { type: 'P' }): void;
  execute(what: object): void;
  sync(): void;
}

/** How the rows of prepared statements are read, by the connection that prepared them: there they cannot change. */
const readers = new WeakMap<Wire, Map<string, RowReader>>();

function readersOf(wire: Wire): Map<string, RowReader> {
  const found = readers.get(wire) ?? new Map<string, RowReader>();
  readers.set(wire, found);
  return found;
}

/** Which of them the connection has yet to prepare, by their places. Throws where a name stands for two texts. */
function unpreparedOf(runs: readonly Run[], { parsedStatements }: Wire): Set<number> {
  const unprepared = new Set<number>();
  const own = new Map<string, string>();
  for (const [index, { statement }] of runs.entries()) {
    const { name, text } = statement;
    const known = parsedStatements[name] ?? own.get(name);
    if (known !== undefined && known !== text) throw new Error(`There are two statements named ${name}`);
    if (known !== undefined) continue;
    unprepared.add(index);
    if (name !== '') own.set(name, text);
  }
  return unprepared;
}

/**
 * Statements that are sent in one write and answered in one, as they end in one sync. To PostgreSQL they are one transaction: when
 * one fails, those after it are not run, and those before it have done nothing. Calls back when all were run, or with the error.
 */
export class OneSync implements Submittable {
  /** Set by the driver, to be called at the end. */
  callback?: (error: Error | null, result?: unknown) => void;
  /** Which of them is being answered. */
  at = 0;
  private reader: RowReader | null = null;
  private known: Map<string, RowReader>;

  constructor(readonly runs: readonly Run[]) {}

  /** The driver notes the statement at hand as prepared. */
  get name(): string {
    return this.runs[this.at]!.statement.name;
  }

  get text(): string {
    return this.runs[this.at]!.statement.text;
  }

  /** Sends all of them, or nothing where one cannot be sent: then it gives the error, as the driver wants. */
  submit(connection: Connection): Error | null {
    const wire = connection as unknown as Wire;
    this.known = readersOf(wire);
    try {
      const bound = this.runs.map(({ values }) => values.map((value) => prepareValue(value)));
      const unprepared = unpreparedOf(this.runs, wire);
      wire.stream.cork();
      for (const [index, run] of this.runs.entries())
        this.send(wire, run, bound[index]!, unprepared.has(index));
      wire.sync();
      wire.stream.uncork();
      return null;
    } catch (error) {
      return error as Error;
    }
  }

  private send(wire: Wire, { statement, asTexts }: Run, values: Bound, isUnprepared: boolean): void {
    const { name } = statement;
    if (isUnprepared) wire.parse(statement);
    wire.bind({ statement: name, values });
    // Texts are read by whoever knows their columns.
    if (!asTexts && (name === '' || !this.known.has(name))) wire.describe({ type: 'P' });
    wire.execute({});
  }

  handleRowDescription({ fields }: { fields: AnswerColumn[] }): void {
    this.reader = rowReader(fields);
    if (this.name !== '') this.known.set(this.name, this.reader);
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const { asTexts, rows } = this.runs[this.at]!;
    if (asTexts) rows.push(fields);
    else rows.push((this.reader ??= this.known.get(this.name)!)(fields));
  }

  handleCommandComplete(): void {
    this.at += 1;
    this.reader = null;
  }

  handleReadyForQuery(): void {
    this.callback?.(null);
  }

  handleError(error: Error): void {
    this.callback?.(error);
  }
}
