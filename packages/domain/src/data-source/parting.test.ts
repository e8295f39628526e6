import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useDatabase } from '@yizhan/testing';
import { migrations } from '../../migrations/index.ts';
import { statement } from '../database/index.ts';
import { fillBehindWall, prepareSmallMarket } from '../testing/index.ts';
import { Database } from './database.ts';

const parted = migrations
  .map((Migration) => new Migration())
  .filter(({ name }) => /^Part(StaffCredentials|SecretsOfApps|PartnerHashes)\d+$/.test(name));

const behind = `
  select 'password ' || staff_id as of, password_hash as proof from staff_credentials
  union all select 'pin ' || staff_id, pin_hash from staff_credentials
  union all select 'app ' || staff_id, encode(wrapped_key || secret_sealed, 'escape') from staff_totp_secrets
  union all select 'partner ' || secret_id, secret_hash from partner_secret_hashes order by 1`;

const before = `
  select 'password ' || id as of, password_hash as proof from staff_members
  union all select 'pin ' || id, pin_hash from staff_members
  union all select 'app ' || staff_id, encode(wrapped_key || secret_sealed, 'escape') from staff_second_factors
  union all select 'partner ' || id, secret_hash from partner_secrets order by 1`;

/** No two alike, so that none can have come from another row. */
const tellApart = [
  `update staff_credentials set password_hash = market_id || ' word of ' || staff_id,
     pin_hash = case when staff_id::text < '8' then market_id || ' pin of ' || staff_id end`,
  `update staff_totp_secrets set wrapped_key = convert_to('key ' || market_id, 'UTF8'), secret_sealed = convert_to(' of ' || staff_id, 'UTF8')`,
  `update partner_secret_hashes set secret_hash = 'hash of ' || secret_id`,
];

describe('what proves somebody', () => {
  const suite = useDatabase(prepareSmallMarket);
  let database: Database;
  beforeAll(async () => {
    database = await Database.connect({ url: suite.url, poolSize: 1, connectionTimeout: 20_000 });
    await fillBehindWall(database.scoped());
    for (const text of tellApart) await database.pool.query(text);
  });
  afterAll(() => database.close());

  const read = (name: string, text: string) =>
    database.scoped().rows<{ of: string; proof: string | null }>(statement(`test.${name}`, text));

  it('comes along behind the wall, and back, whole', async () => {
    expect(parted).toHaveLength(3);
    const there = await read('behind', behind);
    expect(there.length).toBeGreaterThan(30);
    await database.scoped().transaction(async ({ manager }) => {
      for (const step of parted.toReversed()) await step.down(manager.queryRunner!);
    });
    expect(await read('before', before)).toEqual(there);
    await database.scoped().transaction(async ({ manager }) => {
      for (const step of parted) await step.up(manager.queryRunner!);
    });
    expect(await read('again', behind)).toEqual(there);
  });
});
