import pg, { type Pool } from 'pg';
import { OneSync, type Run } from './one-sync.ts';
import type { Statement, TextStatement } from './statement.ts';

interface Asked extends Run {
  resolve(rows: unknown[]): void;
  reject(error: unknown): void;
}

type Rows = Promise<Record<string, unknown>[]>;
type Texts = Promise<(string | null)[][]>;
type Values = readonly unknown[];

/**
 * Of statements of many requests, so that none waits for many of others and several connections work at the same time; more of them
 * where enough are at work.
 */
const mostAtOnce = { first: 4, whileBusy: 8 };
const enoughAtWork = 4;

/**
 * Statements that are asked for before anything else comes in, such as those of the roots of a query or of the relations of a
 * page, go to PostgreSQL together: a write to it and a wait for it cost the process more than most statements do.
 */
export class StatementsTogether {
  private waiting: Asked[] = [];
  /** How many writes are yet to be answered. */
  private atWork = 0;

  constructor(private readonly pool: Pool) {}

  rows(statement: Statement, values: Values): Rows {
    const known = amongKnown(statement);
    return this.ask(known, values, false, goesAlone(known)) as Rows;
  }

  /** The rows as texts; what `isShort` may go with others. */
  texts({ name = '', text }: TextStatement, values: Values, isShort: boolean): Texts {
    const statement = { name, text };
    return this.ask(statement, values, true, !isShort || name === '' || goesAlone(statement)) as Texts;
  }

  private ask(statement: Statement, values: Values, asTexts: boolean, alone: boolean): Promise<unknown[]> {
    return new Promise((resolve, reject) => {
      const asked = { statement, values, asTexts, rows: [], resolve, reject };
      if (alone) return this.send([asked]);
      if (this.waiting.push(asked) === 1) setImmediate(() => this.sendAll());
    });
  }

  private sendAll(): void {
    while (this.waiting.length > 0) {
      const most = this.atWork < enoughAtWork ? mostAtOnce.first : mostAtOnce.whileBusy;
      this.send(this.waiting.splice(0, most));
    }
  }

  private send(asked: readonly Asked[]): void {
    const together = new OneSync(asked);
    this.atWork += 1;
    const done = (error?: Error): void => {
      this.atWork -= 1;
      if (error) this.failed(asked, together.at, error);
      else for (const { resolve, rows } of asked) resolve(rows);
    };
    void this.pool.query(together as never, done as never);
  }

  /** What a statement gets wrong is its own fault: the others are run again, each by itself. */
  private failed(asked: readonly Asked[], at: number, error: Error): void {
    const isOfOne = error instanceof pg.DatabaseError;
    for (const [index, one] of asked.entries()) {
      if (!isOfOne || index === at) one.reject(error);
      else this.send([{ ...one, rows: [] }]);
    }
  }
}

/**
 * Every connection keeps every statement that it has prepared, and filters in very many ways make very many statements: so their
 * number has an end in a process. Those that come later are prepared anew each time.
 */
const mostPrepared = 1_500;

/** By name, which stands for one text. */
const known = new Map<string, boolean>();

const amongKnown = (statement: Statement): Statement =>
  known.size < mostPrepared || known.has(statement.name) ? statement : { name: '', text: statement.text };

/**
 * What writes, locks by that, or sets something for its transaction, such as the market whose wall it enters, is not for others'
 * transactions.
 */
function goesAlone({ name, text }: Statement): boolean {
  const found = known.get(name);
  if (found !== undefined) return found;
  const alone = /\b(?:insert|update|delete|set_config|pg_notify)\b/.test(text);
  if (name !== '') known.set(name, alone);
  return alone;
}
