import { describe, expect, it } from '@jest/globals';
import { dropDatabase, onServer, testServer, withDatabase } from './cluster.ts';
import { useDatabase } from './database.ts';

async function oneMarket(url: string): Promise<void> {
  await onServer(url, (client) => client.query(`create table markets as select '海勃湾' as name`));
}

const names = (url: string) =>
  onServer(url, async (client) => (await client.query<{ name: string }>('select name from markets')).rows);

describe('a database per suite', () => {
  const first = useDatabase(oneMarket);
  const second = useDatabase(oneMarket);

  it('begins as the template was prepared', async () => {
    expect(await names(first.url)).toEqual([{ name: '海勃湾' }]);
  });

  it('keeps what is written apart from other suites', async () => {
    await onServer(first.url, (client) => client.query('delete from markets'));
    expect(await names(second.url)).toHaveLength(1);
  });
});

describe('the server of the tests', () => {
  const database = useDatabase(oneMarket);

  it('finds Chinese by trigrams, as the locale is UTF-8', async () => {
    const sql = `select show_trgm('砌筑工') as trigrams`;
    await onServer(database.url, async (client) => {
      await client.query('create extension pg_trgm');
      const { rows } = await client.query<{ trigrams: string[] }>(sql);
      expect(rows[0]?.trigrams.length).toBeGreaterThan(2);
    });
  });
});

describe('a database that is dropped', () => {
  const name = 'yizhan_test_in_use';

  it('goes although somebody is in it', async () => {
    const { url } = testServer();
    const gone = onServer(url, async (client) => {
      await dropDatabase(client, name);
      await client.query(`create database "${name}"`);
      await onServer(withDatabase(url, name), async (user) => {
        user.on('error', () => undefined);
        await dropDatabase(client, name);
      }).catch(() => undefined);
      return client.query('select 1 from pg_database where datname = $1', [name]);
    });
    expect((await gone).rowCount).toBe(0);
  });
});
