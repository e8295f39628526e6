import pg from 'pg';
import { superuser } from './initialise.ts';
import type { Notes } from './notes.ts';

const name = 'yizhan';

/**
 * Makes the role and the database the application uses, where missing, and gives its URL. The role
 * owns its database and may make others and roles, no more: what works here works on an ordinary server.
 */
export async function createApplicationDatabase(port: number, notes: Notes): Promise<string> {
  const { superuserPassword, password } = notes;
  const client = new pg.Client({
    ...{ host: '127.0.0.1', port, database: 'postgres' },
    ...{ user: superuser, password: superuserPassword },
  });
  await client.connect();
  try {
    await client.query(sqlForRole(password));
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${name} owner ${name}`);
  } finally {
    await client.end();
  }
  return `postgres://${name}:${password}@127.0.0.1:${port}/${name}`;
}

function sqlForRole(password: string): string {
  const literal = pg.escapeLiteral(password);
  return `do $$ begin
    if not exists (select from pg_roles where rolname = '${name}') then
      create role ${name} login createdb createrole password ${literal};
    end if;
  end $$`;
}
