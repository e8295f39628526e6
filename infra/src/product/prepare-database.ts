import type { Database, Secrets, Vault } from '@yizhan/domain';
import pg from 'pg';
import { Complaint } from '../processes/complaint.ts';

type Say = (line: string) => void;

/**
 * Migrates, brings the reference data up to date and, when asked, fills in the demo market, sealed with the given secret,
 * or moves its dates to today, lets some of its jobs be offered in waves, and matches it. A database of another root key is left as it is. Several commands may start at once: one
 * does it at a time.
 */
export async function prepareDatabase(
  url: string,
  asked: { demo: boolean; secrets: Secrets } | null,
  say: Say,
): Promise<void> {
  await alone(url, () =>
    withDomain(url, async (database) => {
      const { checkRootKey } = await import('@yizhan/domain');
      if (asked) await telling(() => checkRootKey(database.scoped(), asked.secrets));
      await database.migrate();
      const vault = asked && (await vaultOf(database, asked.secrets));
      await fill(database, asked?.demo ? vault : null, say);
    }),
  );
}

/** The database's vault; a wrong root key is a complaint. */
export async function vaultOf(database: Database, secrets: Secrets): Promise<Vault> {
  const { openVault } = await import('@yizhan/domain');
  return telling(() => openVault(database.scoped(), secrets));
}

/** A wrong root key is a complaint. */
export async function telling<T>(work: () => Promise<T>): Promise<T> {
  const { WrongRootKey } = await import('@yizhan/domain');
  try {
    return await work();
  } catch (error) {
    if (error instanceof WrongRootKey) throw new Complaint(error.message);
    throw error;
  }
}

/** Runs the work on the domain's database; the domain is loaded now, as the build may just have made it. */
export async function withDomain<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const { Database } = await import('@yizhan/domain');
  const database = await Database.connect({ url, connectionTimeout: 30_000, statementTimeout: 0 });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function fill(database: Database, demoVault: Vault | null, say: Say): Promise<void> {
  const { freshenDemoMarket, matchDemoMarket, offerUrgentWork, seedDemoMarket, seedReferenceData } =
    await import('@yizhan/domain/seeds');
  await seedReferenceData(database);
  if (demoVault === null) return;
  const filled = await seedDemoMarket(database, { vault: demoVault, log: say });
  if (filled)
    say(
      `The demo market has ${filled.open} open jobs of ${filled.employers} employers, ${filled.workers} workers and ${filled.placements} placements`,
    );
  else await freshenDemoMarket(database);
  await offerUrgentWork(database, { vault: demoVault });
  await matchDemoMarket(database);
}

async function alone<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // the work notices by itself that the server is gone
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('yizhan: prepare the database'))`);
    return await work();
  } finally {
    await client.end();
  }
}
