import pg from 'pg';
import { familyOf, parentOf } from './usage.ts';

/** The processes of the server behind a URL, when it runs on this machine; else none. */
export async function databaseProcesses(url: string): Promise<() => number[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number; local: boolean }>(
      `select pg_backend_pid() as pid, inet_server_addr() is null or inet_server_addr() <<= '127.0.0.0/8' as local`,
    );
    const { pid, local } = rows[0]!;
    const server = local ? parentOf(pid) : null;
    return () => (server === null ? [] : familyOf(server));
  } finally {
    await client.end();
  }
}

/** The server's version, and how many jobs the database holds. */
export async function describeDatabase(
  url: string,
): Promise<{ version: string; jobs: number; open: number }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string; jobs: number; open: number }>(
      `select current_setting('server_version') as version, count(*)::int as jobs,
         count(*) filter (where status = 'OPEN')::int as open from jobs`,
    );
    return rows[0]!;
  } finally {
    await client.end();
  }
}
