import 'reflect-metadata';
import pg from 'pg';
import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { migrations } from '../../migrations/index.ts';
import { entities } from './entities.ts';
import { PoolDb, SnakeCaseNaming, StatementsTogether, valueTypes, type Db } from '../database/index.ts';
import { optionsOf, type PrincipalClass } from './principal-class.ts';

export interface DatabaseOptions {
  /** PostgreSQL 15 or newer. */
  url: string;
  /** Connections of this process; requests beyond them wait, then fail. */
  poolSize?: number;
  /** How long to wait for a connection, in milliseconds: requests a second, commands at a desk longer. */
  connectionTimeout?: number;
  /** A statement that runs longer is cancelled, in milliseconds. */
  statementTimeout?: number;
  /** Gateways serve CALLERS; everything else, without it, is CONSOLE. */
  as?: PrincipalClass;
}

/** Any number, the same in every process. */
const migrationLock = 7_302_151;

/** The one database of a process: TypeORM's data source and its pool. */
export class Database {
  /** Short statements of all views. */
  private readonly ofAll: StatementsTogether;

  private constructor(
    private readonly dataSource: DataSource,
    readonly pool: pg.Pool,
    readonly url: string,
  ) {
    this.ofAll = new StatementsTogether(pool);
  }

  /** Connects; throws when the server cannot be reached. Migrations are not run. */
  static async connect(options: DatabaseOptions): Promise<Database> {
    const classOptions = await optionsOf(options.as ?? 'CONSOLE', options.url);
    const dataSource = await initialised(options, classOptions);
    const pool = (dataSource.driver as PostgresDriver).master as pg.Pool;
    return new Database(dataSource, pool, options.url);
  }

  /** A view of its own, which counts its statements: one per request. */
  scoped(): Db {
    return new PoolDb(this.dataSource, this.pool, this.ofAll);
  }

  /** Runs the migrations that are missing and returns their names; a second process waits for the first. */
  async migrate(): Promise<string[]> {
    const lock = new pg.Client({ connectionString: this.url });
    await lock.connect();
    try {
      await lock.query('select pg_advisory_lock($1)', [migrationLock]);
      const run = await this.dataSource.runMigrations({ transaction: 'each' });
      return run.map((migration) => migration.name);
    } finally {
      await lock.end();
    }
  }

  /** True when migrations are missing. */
  pendingMigrations(): Promise<boolean> {
    return this.dataSource.showMigrations();
  }

  /** Statements that would make the tables what the entities say; empty when they agree. */
  async drift(): Promise<string[]> {
    const log = await this.dataSource.driver.createSchemaBuilder().log();
    return log.upQueries.map((query) => query.query);
  }

  close(): Promise<void> {
    return this.dataSource.destroy();
  }
}

/** How often a server that is there but slow to answer is asked again at the start. */
const slowTries = 4;

/** A busy machine may need more than the pool's one second for its first connection; a refusal is final at once. */
async function initialised(
  options: DatabaseOptions,
  classOptions: string,
  triesLeft = slowTries,
): Promise<DataSource> {
  try {
    return await createDataSource(options, classOptions).initialize();
  } catch (error) {
    if (triesLeft === 0 || !(error as Error).message.includes('timeout')) throw error;
    return initialised(options, classOptions, triesLeft - 1);
  }
}

function createDataSource(options: DatabaseOptions, classOptions: string): DataSource {
  const { url, poolSize = 20, connectionTimeout = 1_000, statementTimeout = 10_000 } = options;
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    entities: entities as MixedList<EntitySchema | (new () => object)>,
    migrations,
    migrationsTableName: 'migrations',
    namingStrategy: new SnakeCaseNaming(),
    extra: {
      types: valueTypes,
      connectionTimeoutMillis: connectionTimeout,
      options: `-c timezone=UTC -c statement_timeout=${statementTimeout} -c lock_timeout=2000 ${classOptions}`,
      keepAlive: true,
    },
    poolErrorHandler: () => undefined,
  });
}
