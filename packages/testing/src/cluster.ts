import pg from 'pg';

/** The server all suites of a run share; `npm run jest` and `npm test` start one and set both. */
export function testServer(): { readonly url: string; readonly run: string } {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('Suites with a database run by `npm test` or `npm run jest -- <file>`.');
  return { url, run: process.env['TEST_RUN_ID'] ?? 'local' };
}

/** The URL of another database on the same server. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** Runs the work on a connection of its own. */
export async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every database of a run is named by it. */
export function databaseName(run: string, ...parts: string[]): string {
  return ['yizhan_test', run, ...parts].join('_').replaceAll(/\W/g, '_').toLowerCase();
}

/** Ends all sessions in a database. What vacuums it belongs to the server, and may not be ended by everybody. */
export async function disconnectAll(client: pg.Client, name: string): Promise<void> {
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and backend_type = 'client backend'`,
    [name],
  );
}

/**
 * Drops a database if it is there, sessions or not. `with (force)` would be refused to whoever is no superuser while the
 * database is vacuumed; without it the server itself lets the vacuum go, but nobody else may come meanwhile.
 */
export async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  const found = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (found.rowCount === 0) return;
  await client.query(`alter database "${name}" allow_connections false`);
  await disconnectAll(client, name);
  await client.query(`drop database "${name}"`);
}

/** Drops what a run made on a server that outlives it. */
export async function dropRunDatabases(url: string, run: string): Promise<void> {
  await onServer(url, async (client) => {
    const pattern = `${databaseName(run)}_%`.replaceAll('_', '\\_');
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where datname like $1',
      [pattern],
    );
    for (const { datname } of rows) await dropDatabase(client, datname);
  });
}
