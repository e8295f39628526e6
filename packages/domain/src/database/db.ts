import type { EntityManager } from 'typeorm';
import type { Statement, TextStatement } from './statement.ts';

/** Reads: what stores and loaders are handed. */
export interface Db {
  /**
   * Runs one named, prepared statement and returns its rows as plain objects. What `isShort`, as it reads a few rows by their
   * keys, may share a write to PostgreSQL, and an answer of it, with short statements of other requests.
   */
  rows<Row>(statement: Statement, values?: readonly unknown[], isShort?: boolean): Promise<Row[]>;
  /** As `rows`, each row an array of the texts that PostgreSQL sends, in the order of the columns. */
  texts(
    statement: TextStatement,
    values?: readonly unknown[],
    isShort?: boolean,
  ): Promise<(string | null)[][]>;
  /** The first row, or null. */
  row<Row>(statement: Statement, values?: readonly unknown[]): Promise<Row | null>;
  /** How many statements this view has run, those of its transactions included. */
  readonly statements: number;
  /** Runs `work` in one transaction; inside a transaction, joins it. Rolled back when `work` throws. */
  transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>;
}

/** A transaction under way: also carries TypeORM's manager for inserts and updates of entities. */
export interface Transaction extends Db {
  readonly manager: EntityManager;
  /**
   * Names the market whose rows of walled tables (see docs/security.md) the rest of the transaction reads and writes: without
   * it there are none. A part of the transaction's frame, and uncounted like its beginning and end.
   */
  enterMarket(marketId: number): Promise<void>;
  /** As `enterMarket`: names the person whose rows of tables walled by person it reads and writes. */
  enterPerson(personId: string): Promise<void>;
}
