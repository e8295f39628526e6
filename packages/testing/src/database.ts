import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import { databaseName, disconnectAll, dropDatabase, onServer, testServer, withDatabase } from './cluster.ts';

/** Preparing may mean to generate a whole market, on a busy machine; in milliseconds. */
const patience = 180_000;

/** Brings an empty database into the state a suite begins with: migrations, reference data. */
export type Prepare = (url: string) => Promise<void>;

/** `url` may be read from the first `beforeAll` or test on. */
export type SuiteDatabase = { readonly url: string };

/**
 * Gives the suite a database of its own, cloned from a template that `prepare` fills once per run and
 * dropped at the end. Suites that pass the same `template` name share the template, so they must
 * pass the same `prepare`; the name of the function is the default.
 */
export function useDatabase(prepare: Prepare, template: string = prepare.name): SuiteDatabase {
  if (template === '') throw new Error('useDatabase needs a named function or the name of the template.');
  let suite: string | undefined;
  beforeAll(async () => {
    suite = await cloneTemplate(prepare, template);
  }, patience);
  afterAll(async () => {
    const name = suite;
    if (name !== undefined) await onServer(testServer().url, (client) => dropDatabase(client, name));
  });
  return {
    get url() {
      if (suite === undefined) throw new Error('The database of the suite exists from beforeAll on.');
      return withDatabase(testServer().url, suite);
    },
  };
}

async function cloneTemplate(prepare: Prepare, template: string): Promise<string> {
  const { url, run } = testServer();
  const original = databaseName(run, 'template', template);
  const clone = databaseName(run, randomBytes(5).toString('hex'));
  await onServer(url, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [original]);
    const found = await client.query('select 1 from pg_database where datname = $1', [original]);
    if (found.rowCount === 0) await makeTemplate(url, original, prepare);
    await client.query(`create database "${clone}" template "${original}"`);
  });
  return clone;
}

/** Filled under another name first, so that a failed preparation is not taken for a template. */
async function makeTemplate(url: string, name: string, prepare: Prepare): Promise<void> {
  const half = `${name}_half`;
  await onServer(url, async (client) => {
    await dropDatabase(client, half);
    await client.query(`create database "${half}" template template0`);
    await prepare(withDatabase(url, half));
    await disconnectAll(client, half);
    await client.query(`alter database "${half}" rename to "${name}"`);
  });
}
