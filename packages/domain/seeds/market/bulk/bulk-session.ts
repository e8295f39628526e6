import type { Database } from '../../../src/data-source/index.ts';
import { statement, type Transaction } from '../../../src/database/index.ts';

const forBulk = statement(
  'seeds.bulk',
  `select set_config('statement_timeout', '0', true), set_config('lock_timeout', '30s', true),
     set_config('synchronous_commit', 'off', true), set_config('gin_pending_list_limit', '65536', true),
     set_config('work_mem', '131072', true)`,
);

/** Long statements may run, and keywords are indexed in large portions. Until the transaction ends. */
export async function prepareForBulk(tx: Transaction): Promise<void> {
  await tx.rows(forBulk);
}

const tables = [
  ...['jobs', 'job_shifts', 'employers', 'employer_vettings', 'employer_members', 'persons', 'workers'],
  ...['worker_skills', 'applications', 'application_steps', 'placements'],
].join(', ');

/** Brings statistics and the keyword index up to date after many rows, on a connection of its own. */
export async function tidyTables(database: Database): Promise<void> {
  const client = await database.pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query(`vacuum (analyze) ${tables}`);
  } finally {
    client.release(true);
  }
}
