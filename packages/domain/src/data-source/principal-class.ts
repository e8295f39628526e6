import pg from 'pg';

/**
 * On whose behalf a process talks to the database. CALLERS are who the API serves: they meet the wall between markets.
 * CONSOLE is whoever runs the deployment, and the clock: migrations, commands, chores and tests see all markets.
 */
export type PrincipalClass = 'CALLERS' | 'CONSOLE';

/** Made by migrations where the account may make roles; the first that can be taken. The second is the one of the release before. */
const callers = ['yizhan_gateway', 'yizhan_callers'];

/** The start-up options of a class's connections. */
export async function optionsOf(principalClass: PrincipalClass, url: string): Promise<string> {
  if (principalClass === 'CONSOLE') return '-c yizhan.console=on';
  const role = await callersRole(url);
  return role === null ? '' : `-c role=${role}`;
}

/**
 * The callers' role that the account can take. Without one it owns the tables, and is bound by their policies itself; but a
 * superuser never is.
 */
async function callersRole(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select rolname as name from pg_roles where rolname = any($1::text[]) and pg_has_role(current_user, oid,
         case when current_setting('server_version_num')::integer >= 160000 then 'set' else 'member' end)
       order by array_position($1::text[], rolname::text) limit 1`,
      [callers],
    );
    return rows[0]?.name ?? null;
  } finally {
    await client.end();
  }
}
