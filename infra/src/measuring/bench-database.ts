import pg from 'pg';
import { prepareDatabase, vaultOf, withDomain } from '../product/prepare-database.ts';
import type { secretsOf } from '../product/secret.ts';

type Secrets = ReturnType<typeof secretsOf>;
type Say = (line: string) => void;

/** Beyond it there are no more invented ID numbers. */
const mostWorkers = 300_000;

/** A database of its own with so many open jobs, filled once and kept; the same rows on every machine. */
export async function benchDatabase(
  server: string,
  jobs: number,
  secrets: Secrets,
  say: Say,
): Promise<string> {
  const url = await createDatabase(server, `yizhan_bench_${jobs}`);
  say(`Filling a database of ${jobs} jobs, unless it is`);
  await prepareDatabase(url, { demo: true, secrets }, say);
  await withDomain(url, async (database) => {
    const { seedMarket } = await import('@yizhan/domain/seeds');
    const vault = await vaultOf(database, secrets);
    await seedMarket(database, { jobs, workers: Math.min(jobs / 2, mostWorkers), vault, log: say });
  });
  say('Making what the peers ask with, unless it is there');
  return url;
}

/**
 * Gives the peers the functions they ask with and the indexes of another layout, and everybody a database in which nothing is overdue,
 * with fresh statistics: hours after it was filled the clock has a backlog, which is not what is measured.
 */
export async function readyForPeers(url: string, secrets: Secrets, say: Say): Promise<void> {
  say('Working off what the clock has asked for meanwhile');
  const { functionsForTables, ownLayout } = await import('@yizhan/bench');
  await withDomain(url, async (database) => {
    const { catchUpOnChores } = await import('@yizhan/domain');
    await catchUpOnChores(database.scoped(), new Date(), await vaultOf(database, secrets));
  });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(functionsForTables);
    await client.query(ownLayout);
    await client.query('vacuum (analyze)');
  } finally {
    await client.end();
  }
}

/** A database beside the product's own; anew when asked to, else the one there is. */
export async function createDatabase(server: string, name: string, { anew = false } = {}): Promise<string> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    if (anew) await client.query(`drop database if exists ${name}`);
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
