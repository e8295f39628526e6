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

/** What there is in a database, and what server it is on. */
interface Holding {
  version: string;
  jobs: number;
  open: number;
  /** Those of the days that the report is about. */
  applications: number;
}

/** Asks the server. */
export async function describeDatabase(url: string): Promise<Holding> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Holding>(
      `select current_setting('server_version') as version, count(*)::int as jobs,
         count(*) filter (where status = 'OPEN')::int as open,
         (select count(*)::int from applications
          where applied_on > (select max(applied_on) from applications) - 30) as applications
       from jobs`,
    );
    return rows[0]!;
  } finally {
    await client.end();
  }
}
