import pg from 'pg';

/**
 * On whose behalf a process talks to the database. CALLERS are who the API serves: they meet the wall between markets.
 * CONSOLE is whoever runs the deployment, and the clock: migrations, commands, chores and tests see all markets.
 */
export type PrincipalClass = 'CALLERS' | 'CONSOLE';

/** Made by a migration where the account may make roles. */
const callers = 'yizhan_callers';

/** The start-up options of a class's connections. */
export async function optionsOf(principalClass: PrincipalClass, url: string): Promise<string> {
  if (principalClass === 'CONSOLE') return '-c yizhan.console=on';
  return (await canBeCallers(url)) ? `-c role=${callers}` : '';
}

/**
 * Whether the account can take the callers' role. Else it owns the tables, and is bound by their policies itself; but a
 * superuser never is.
 */
async function canBeCallers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ can: boolean }>(
      `select pg_has_role(current_user, oid, case when current_setting('server_version_num')::integer >= 160000
         then 'set' else 'member' end) as can from pg_roles where rolname = $1`,
      [callers],
    );
    return rows[0]?.can ?? false;
  } finally {
    await client.end();
  }
}
