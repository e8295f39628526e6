import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useDatabase } from '@yizhan/testing';
import pg from 'pg';
import { statement } from '../database/index.ts';
import { contextsOf, prepareSmallMarket, twoMarkets } from '../testing/index.ts';
import { Database } from './database.ts';

const walled = [
  'audit_entries',
  'job_contacts',
  'employer_contacts',
  'staff_credentials',
  'staff_recovery_codes',
  'staff_totp_secrets',
] as const;
type Walled = (typeof walled)[number];

const marketsIn = (table: Walled) =>
  statement(`test.${table}`, `select distinct market_id as id from ${table} order by 1`);
const inserting: Record<Walled, ReturnType<typeof statement>> = {
  audit_entries: statement(
    'test.insertEntry',
    `insert into audit_entries (market_id, id, actor_kind, action, subject_type, subject_id)
     select $1, gen_random_uuid(), 'CONSOLE', 'test', 'market', gen_random_uuid()`,
  ),
  job_contacts: statement(
    'test.insertContact',
    `insert into job_contacts (market_id, id, job_id, person_id)
     select $1, gen_random_uuid(), (select id from jobs where market_id = $1 limit 1), (select id from persons limit 1)`,
  ),
  staff_credentials: statement(
    'test.insertCredential',
    `with someone as (
       insert into staff_members (market_id, id, username, display_name, roles)
       select $1, gen_random_uuid(), gen_random_uuid()::text, '', '{}' returning market_id, id
     )
     insert into staff_credentials (market_id, staff_id, password_hash) select market_id, id, '' from someone`,
  ),
  staff_recovery_codes: statement(
    'test.insertRecoveryCode',
    `insert into staff_recovery_codes (market_id, staff_id, code_hash)
     select market_id, staff_id, gen_random_uuid()::text from staff_second_factors where market_id = $1`,
  ),
  staff_totp_secrets: statement(
    'test.insertTotpSecret',
    `with factor as (
       insert into staff_second_factors (market_id, staff_id)
       select market_id, id from staff_members where market_id = $1 and username = 'auditor' returning market_id, staff_id
     )
     insert into staff_totp_secrets (market_id, staff_id, wrapped_key, secret_sealed)
     select market_id, staff_id, '', '' from factor`,
  ),
  employer_contacts: statement(
    'test.insertNumber',
    `with e as (insert into employers (market_id, id, number, name, kind)
       select $1, gen_random_uuid(), gen_random_uuid()::text, '', 'COMPANY' returning market_id, id)
     insert into employer_contacts (market_id, employer_id, wrapped_key, contact_phone_sealed) select market_id, id, '', '' from e`,
  ),
};

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
        await tx.rows(inserting[table], [marketId]);
      });
    await expect(write(1, 2)).rejects.toThrow('row-level security');
    await expect(write(null, 1)).rejects.toThrow('row-level security');
    await expect(write(1, 1)).resolves.toBeUndefined();
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

/** An app of a clerk with a recovery code, in both markets. */
const staffSecrets = `
  with factors as (
    insert into staff_second_factors (market_id, staff_id)
    select market_id, id from staff_members where username = 'clerk' returning market_id, staff_id
  ), secrets as (
    insert into staff_totp_secrets (market_id, staff_id, wrapped_key, secret_sealed)
    select market_id, staff_id, '', '' from factors
  )
  insert into staff_recovery_codes (market_id, staff_id, code_hash) select market_id, staff_id, '' from factors`;

async function prepareTwoMarkets(url: string): Promise<void> {
  await prepareSmallMarket(url);
  const database = await Database.connect({ url, poolSize: 2, connectionTimeout: 20_000 });
  try {
    await twoMarkets(await contextsOf(database));
    await database.pool.query(staffSecrets);
  } finally {
    await database.close();
  }
}

describe('the wall between markets, where the account may make roles,', () => {
  const suite = useDatabase(prepareTwoMarkets);
  wallFor(() => suite.url);

  it('binds callers by a role that can neither change nor take away entries', async () => {
    const callers = await Database.connect({ url: suite.url, poolSize: 1, as: 'CALLERS' });
    const run = (text: string) => callers.scoped().rows(statement(`test.${text.slice(0, 6)}`, text));
    expect(await run('select current_user as name')).toEqual([{ name: 'yizhan_callers' }]);
    await expect(run(`update audit_entries set action = 'x'`)).rejects.toThrow('permission denied');
    await expect(run('delete from audit_entries')).rejects.toThrow('permission denied');
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
  afterAll(() => asMaker(`drop database ${name} with (force)`, `drop role ${name}`));
  wallFor(() => url);
});
