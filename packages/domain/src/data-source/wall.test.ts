import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useDatabase } from '@yizhan/testing';
import pg from 'pg';
import { statement } from '../database/index.ts';
import {
  contextsOf,
  fillBehindWall,
  personWallFor,
  prepareSmallMarket,
  twoMarkets,
  walled,
  walledByPerson,
  writingBehindWall,
  type Walled,
} from '../testing/index.ts';
import { Database } from './database.ts';

const marketsIn = (table: Walled) =>
  statement(`test.${table}`, `select distinct market_id as id from ${table} order by 1`);

/** What callers' connections see and may, as the given account. */
function wallFor(urlOf: () => string) {
  let callers: Database;
  beforeAll(async () => {
    callers = await Database.connect({ url: urlOf(), poolSize: 2, as: 'CALLERS' });
  });
  afterAll(() => callers?.close());

  const seen = (table: Walled, marketId: number | null) =>
    callers.scoped().transaction(async (tx) => {
      if (marketId !== null) await tx.enterMarket(marketId);
      return (await tx.rows<{ id: number }>(marketsIn(table))).map(({ id }) => id);
    });

  it.each(walled)('%s has no rows for who names no market, in a transaction or out of one', async (table) => {
    expect(await seen(table, null)).toEqual([]);
    expect(await callers.scoped().rows(marketsIn(table))).toEqual([]);
  });

  it.each(walled)('%s has no rows for who names a market that is not there', async (table) => {
    expect(await seen(table, 77)).toEqual([]);
  });

  it.each(walled)('%s has the rows of the market that is named, and no others', async (table) => {
    expect(await seen(table, 1)).toEqual([1]);
    expect(await seen(table, 2)).toEqual([2]);
  });

  it.each(walled)('%s takes no row of another market', async (table) => {
    const write = (entered: number | null, marketId: number) =>
      callers.scoped().transaction(async (tx) => {
        if (entered !== null) await tx.enterMarket(entered);
        await tx.rows(writingBehindWall[table], [marketId]);
      });
    await expect(write(1, 2)).rejects.toThrow('row-level security');
    await expect(write(null, 1)).rejects.toThrow('row-level security');
    await expect(write(1, 1)).resolves.toBeUndefined();
  });

  const forced = statement(
    'test.forced',
    'select relname as name from pg_class where relrowsecurity and relforcerowsecurity order by 1',
  );
  it('stands on the tables that are looked at here, and on no others', async () => {
    const tables = await callers.scoped().rows<{ name: string }>(forced);
    expect(tables.map(({ name }) => name)).toEqual([...walled, walledByPerson].toSorted());
  });

  it('is forgotten at the end of a transaction', async () => {
    await seen('audit_entries', 1);
    expect(await callers.scoped().rows(marketsIn('audit_entries'))).toEqual([]);
  });

  it('lets the console see all markets', async () => {
    const console = await Database.connect({ url: urlOf(), poolSize: 1 });
    const rows = await console.scoped().rows(marketsIn('audit_entries'));
    await console.close();
    expect(rows).toEqual([{ id: 1 }, { id: 2 }]);
  });
}

const unreadColumns = statement(
  'test.unreadColumns',
  `select attrelid::regclass || '.' || attname as name from pg_attribute
   where attrelid in ('persons'::regclass, 'employers'::regclass) and attnum > 0 and not attisdropped
     and not has_column_privilege(attrelid, attnum, 'select') order by 1`,
);

async function prepareTwoMarkets(url: string): Promise<void> {
  await prepareSmallMarket(url);
  const database = await Database.connect({ url, poolSize: 2, connectionTimeout: 20_000 });
  try {
    await twoMarkets(await contextsOf(database));
    await fillBehindWall(database.scoped());
  } finally {
    await database.close();
  }
}

describe('the wall between markets, where the account may make roles,', () => {
  const suite = useDatabase(prepareTwoMarkets);
  wallFor(() => suite.url);
  personWallFor(() => suite.url);

  it('binds callers by a role that can neither change nor take away entries', async () => {
    const callers = await Database.connect({ url: suite.url, poolSize: 1, as: 'CALLERS' });
    const run = (text: string) => callers.scoped().rows(statement(`test.${text.slice(0, 6)}`, text));
    expect(await run('select current_user as name')).toEqual([{ name: 'yizhan_gateway' }]);
    await expect(run(`update audit_entries set action = 'x'`)).rejects.toThrow('permission denied');
    await expect(run('delete from audit_entries')).rejects.toThrow('permission denied');
    await callers.close();
  });

  it('lets callers’ role read all columns of persons and employers but those kept for gateways of before', async () => {
    const callers = await Database.connect({ url: suite.url, poolSize: 1, as: 'CALLERS' });
    const unread = await callers.scoped().rows(unreadColumns);
    await callers.close();
    expect(unread).toEqual(
      ['employers.contact_phone_sealed', 'employers.wrapped_key', 'persons.id_number_sealed'].map((name) => ({
        name,
      })),
    );
  });

  it.each([
    ['select id_number_sealed from persons limit 1'],
    ['update persons set id_number_sealed = null'],
    ['select contact_phone_sealed from employers limit 1'],
    ['select wrapped_key from employers limit 1'],
    ['select persons from persons limit 1'],
  ])('lets callers’ role not touch what gateways of before still read: %s', async (text) => {
    const callers = await Database.connect({ url: suite.url, poolSize: 1, as: 'CALLERS' });
    await expect(callers.scoped().rows(statement('test.copies', text))).rejects.toThrow('permission denied');
    await callers.close();
  });
});

describe('the wall between markets, where a plain account owns the tables and may make no roles,', () => {
  const suite = useDatabase(async () => undefined, 'empty');
  const name = `wall_${randomUUID().replaceAll('-', '')}`;
  let url: string;

  async function asMaker(...texts: string[]): Promise<void> {
    // Another database than the suite's, which is gone when this cleans up.
    const server = new URL('/postgres', suite.url).href;
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    for (const text of texts) await client.query(text);
    await client.end();
  }
  beforeAll(async () => {
    await asMaker(
      `create role ${name} login password '${name}'`,
      `grant ${name} to current_user`,
      `create database ${name} owner ${name}`,
    );
    const address = new URL(suite.url);
    [address.username, address.password, address.pathname] = [name, name, `/${name}`];
    url = address.href;
    await prepareTwoMarkets(url);
  });
  wallFor(() => url);
  personWallFor(() => url);
  // After the sessions of both have ended.
  afterAll(() => asMaker(`drop database ${name}`, `drop role ${name}`));
});
