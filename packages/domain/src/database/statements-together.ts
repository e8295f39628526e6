import pg, { type Pool } from 'pg';
import { OneSync, type Run } from './one-sync.ts';
import type { Statement } from './statement.ts';

interface Asked extends Run {
  resolve(rows: Record<string, unknown>[]): void;
  reject(error: unknown): void;
}

/**
 * Statements that are asked for before anything else comes in, such as those of the roots of a query or of the relations of a
 * page, go to PostgreSQL together: a write to it and a wait for it cost the process more than most statements do.
 */
export class StatementsTogether {
  private waiting: Asked[] = [];

  constructor(private readonly pool: Pool) {}

  rows(statement: Statement, values: readonly unknown[]): Promise<Record<string, unknown>[]> {
    return new Promise((resolve, reject) => {
      const asked = { statement, values, rows: [], resolve, reject };
      if (goesAlone(statement)) return this.send([asked]);
      if (this.waiting.push(asked) === 1) setImmediate(() => this.send(this.waiting.splice(0)));
    });
  }

  private send(asked: readonly Asked[]): void {
    const together = new OneSync(asked);
    const done = (error?: Error): void => {
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

/** By name, which stands for one text. */
const known = new Map<string, boolean>();

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
