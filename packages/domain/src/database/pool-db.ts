import type { Pool, PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Db, Transaction } from './db.ts';
import { StatementsTogether } from './statements-together.ts';
import { statement, type Statement, type TextStatement } from './statement.ts';

/** Leaves every value the text it came as. */
const untouched = { getTypeParser: () => (value: string) => value };

type Texts = (string | null)[];

const textQuery = (statement: TextStatement, values: readonly unknown[]) => ({
  ...statement,
  values: [...values],
  rowMode: 'array' as const,
  types: untouched,
});

class Tally {
  count = 0;
}

/** Runs on any connection of TypeORM's pool. One per request, so that a request's statements can be counted. */
export class PoolDb implements Db {
  private readonly tally = new Tally();
  private readonly together: StatementsTogether;

  constructor(
    private readonly dataSource: DataSource,
    pool: Pool,
    private readonly ofAll: StatementsTogether,
  ) {
    this.together = new StatementsTogether(pool);
  }

  get statements(): number {
    return this.tally.count;
  }

  rows<Row>(statement: Statement, values: readonly unknown[] = [], isShort = false): Promise<Row[]> {
    this.tally.count += 1;
    return (isShort ? this.ofAll : this.together).rows(statement, values) as Promise<Row[]>;
  }

  texts(statement: TextStatement, values: readonly unknown[] = [], isShort = false): Promise<Texts[]> {
    this.tally.count += 1;
    return this.ofAll.texts(statement, values, isShort);
  }

  async row<Row>(statement: Statement, values?: readonly unknown[]): Promise<Row | null> {
    return (await this.rows<Row>(statement, values))[0] ?? null;
  }

  async transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      await runner.startTransaction();
      const result = await work(new TransactionDb(runner, client, this.tally));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

const enterPerson = statement('database.enterPerson', `select set_config('yizhan.person', $1, true)`);
const enter = statement('database.enterMarket', `select set_config('yizhan.market', $1, true)`);

class TransactionDb implements Transaction {
  private entered: number | null = null;
  private enteredPerson: string | null = null;

  constructor(
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
    private readonly tally: Tally,
  ) {
    const query = runner.query.bind(runner);
    runner.query = (...args: Parameters<QueryRunner['query']>) => {
      tally.count += 1;
      return query(...args);
    };
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  get statements(): number {
    return this.tally.count;
  }

  async rows<Row>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    this.tally.count += 1;
    const result = await this.client.query({ ...statement, values: [...values] });
    return result.rows as Row[];
  }

  async texts(statement: TextStatement, values: readonly unknown[] = []): Promise<Texts[]> {
    this.tally.count += 1;
    return (await this.client.query<Texts>(textQuery(statement, values))).rows;
  }

  async row<Row>(statement: Statement, values?: readonly unknown[]): Promise<Row | null> {
    return (await this.rows<Row>(statement, values))[0] ?? null;
  }

  transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return work(this);
  }

  async enterMarket(marketId: number): Promise<void> {
    if (this.entered === marketId) return;
    await this.client.query({ ...enter, values: [String(marketId)] });
    this.entered = marketId;
  }

  async enterPerson(personId: string): Promise<void> {
    if (this.enteredPerson === personId) return;
    await this.client.query({ ...enterPerson, values: [personId] });
    this.enteredPerson = personId;
  }
}
