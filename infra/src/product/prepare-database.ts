import type { Database } from '@yizhan/domain';
import pg from 'pg';

type Say = (line: string) => void;

/**
 * Migrates, brings the reference data up to date and, when asked, fills in the demo market, sealed with the given secret,
 * or moves its dates to today. Several commands may start at once: one does it at a time.
 */
export async function prepareDatabase(
  url: string,
  demo: { demo: boolean; secret: string } | null,
  say: Say,
): Promise<void> {
  await alone(url, () =>
    withDomain(url, async (database) => {
      await database.migrate();
      await fill(database, demo?.demo ? demo.secret : null, say);
    }),
  );
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

async function fill(database: Database, demoSecret: string | null, say: Say): Promise<void> {
  const { Vault } = await import('@yizhan/domain');
  const { freshenDemoMarket, seedDemoMarket, seedReferenceData } = await import('@yizhan/domain/seeds');
  await seedReferenceData(database);
  if (demoSecret === null) return;
  const filled = await seedDemoMarket(database, { vault: new Vault(demoSecret), log: say });
  if (filled)
    say(
      `The demo market has ${filled.open} open jobs of ${filled.employers} employers, ${filled.workers} workers and ${filled.placements} placements`,
    );
  else await freshenDemoMarket(database);
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
