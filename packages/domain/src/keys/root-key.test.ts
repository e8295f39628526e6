import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TOTP } from 'otpauth';
import { statement } from '../database/index.ts';
import { addStaffMember, confirmSecondFactor, staffLogin, startSecondFactor } from '../identity/index.ts';
import { openPerson, personsByIds } from '../persons/index.ts';
import { registeredWorker, signedIn, testSecret, useDomain } from '../testing/index.ts';
import type { Vault } from '../personal-data/index.ts';
import { checkRootKey, openVault, rotateRootKey, SigningKeys, WrongRootKey } from './index.ts';
import { allWrappedKeys } from './wrapped-tables.ts';

const domain = useDomain();
const secrets = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => letter.repeat(40));
const db = () => domain.database.scoped();

const hashOf = (text: string): string => createHash('sha1').update(text).digest('hex');
const all = (text: string) => db().rows<Record<string, unknown>>(statement(`test.all ${hashOf(text)}`, text));
const everything = async () =>
  Promise.all(
    ['root_key', 'signing_keys', 'persons', 'employers', 'outbox_events', 'audit_entries'].map((table) =>
      db().rows(statement(`test.all.${table}`, `select * from ${table} order by 1, 2`)),
    ),
  );

const namesOf = async (vault: Vault): Promise<(string | null)[]> => {
  const ids = (
    await db().rows<{ id: string }>(statement('test.ids', 'select id from persons order by id'))
  ).map(({ id }) => id);
  const persons = new Map((await personsByIds(db(), ids)).map((person) => [person.id, person]));
  return ids.map((id) => openPerson(vault, persons.get(id)!).phone);
};

let secret = testSecret;
const rotate = (to: string, more: Partial<Parameters<typeof rotateRootKey>[1]> = {}) =>
  rotateRootKey(db(), { secret: to, previous: secret, batch: 3, settle: 0, ...more });

beforeEach(async () => {
  await openVault(db(), { secret });
});

describe('the root key', () => {
  it('is noted with the first secret that comes, which then is let in again', async () => {
    const vault = await openVault(db(), { secret });
    expect(await all('select fingerprint, previous_fingerprint as previous from root_key')).toEqual([
      { fingerprint: vault.fingerprint, previous: null },
    ]);
  });

  it.each([
    ['a wrong one', { secret: 'x'.repeat(40) }],
    ['a wrong one with a wrong former one', { secret: 'x'.repeat(40), previous: 'y'.repeat(40) }],
    ['a new one before the keys were wrapped anew', { secret: 'x'.repeat(40), previous: testSecret }],
  ])('refuses %s, tells it by its fingerprint, and writes nothing', async (_name, given) => {
    const before = await everything();
    const refusal = await openVault(db(), given).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(WrongRootKey);
    expect((refusal as Error).message).toMatch(/YIZHAN_SECRET.*[0-9a-f]{16}.*[0-9a-f]{16}/s);
    expect((refusal as Error).message).not.toMatch(/xxxx|yyyy|a secret that/);
    expect(await everything()).toEqual(before);
  });

  it('is asked for before migrations run, too', async () => {
    await expect(checkRootKey(db(), { secret: 'x'.repeat(40) })).rejects.toThrow(WrongRootKey);
  });
});

describe('a database from before root keys were noted', () => {
  it('refuses a secret that does not open what is there', async () => {
    await signedIn(domain.as(null));
    await all('delete from root_key');
    await expect(openVault(db(), { secret: 'x'.repeat(40) })).rejects.toThrow(
      /does not open the keys in persons/,
    );
    expect(await all('select 1 from root_key')).toEqual([]);
  });

  it('notes the secret that does', async () => {
    await signedIn(domain.as(null));
    await openVault(db(), { secret });
    expect(await all('select 1 as one from root_key')).toHaveLength(1);
  });
});

describe('a change of the root key', () => {
  let next = '';
  beforeEach(async () => {
    next = secrets.shift()!;
    await registeredWorker(domain.as(null, { vault: await openVault(db(), { secret }) }));
    for (let i = 0; i < 6; i += 1)
      await signedIn(domain.as(null, { vault: await openVault(db(), { secret }) }));
    await SigningKeys.open(db(), await openVault(db(), { secret }));
  });
  afterEach(() => {
    secret = next;
  });

  it('opens everything with the new one, and nothing with the former', async () => {
    const former = await openVault(db(), { secret });
    const before = await namesOf(former);
    expect(await rotate(next)).toBeGreaterThan(7);
    expect(await namesOf(await openVault(db(), { secret: next }))).toEqual(before);
    await expect(namesOf(former)).rejects.toThrow();
    await expect(openVault(db(), { secret })).rejects.toThrow(WrongRootKey);
  });

  it('reaches the secrets of apps, which were once in another table', async () => {
    const account = {
      marketId: 1,
      username: 'rotated',
      displayName: '测试',
      roles: [],
      password: 'yizhan-demo',
    };
    await addStaffMember(db(), account);
    const { username, password } = account;
    const signIn = (vault: Vault, totp: string | null) =>
      staffLogin(domain.as(null, { vault }), { username, password, totp, client: 'admin' });
    const former = await openVault(db(), { secret });
    const ctx = domain.with((await signIn(former, null)).principal, { vault: former });
    const app = new TOTP({ secret: (await startSecondFactor(ctx, { password })).secret });
    await confirmSecondFactor(ctx, { code: app.generate() });
    await rotate(next);
    const later = app.generate({ timestamp: Date.now() + 30_000 });
    const anew = await openVault(db(), { secret: next });
    expect((await signIn(anew, later)).principal).toMatchObject({ kind: 'STAFF' });
  });

  it('keeps the search tokens', async () => {
    const token = (await openVault(db(), { secret })).token(1, 'phone', '13800000000');
    await rotate(next);
    expect((await openVault(db(), { secret: next })).token(1, 'phone', '13800000000')).toBe(token);
  });

  it('goes on where it was killed; meanwhile both secrets open everything', async () => {
    const before = await namesOf(await openVault(db(), { secret }));
    const killed = rotate(next, {
      progress: (count) => {
        if (count >= 4) throw new Error('killed');
      },
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await namesOf(await openVault(db(), { secret: next, previous: secret }))).toEqual(before);
    await expect(openVault(db(), { secret: next })).rejects.toThrow(/has not ended/);
    await expect(openVault(db(), { secret })).rejects.toThrow(/under way/);
    await rotate(next);
    expect(await namesOf(await openVault(db(), { secret: next }))).toEqual(before);
  });

  it('wraps what a gateway of the former key wrapped meanwhile', async () => {
    const former = await openVault(db(), { secret });
    let late = false;
    await rotate(next, {
      progress: async (count) => {
        if (late || count < 4) return;
        late = true;
        await signedIn(domain.as(null, { vault: former }));
      },
    });
    expect(late).toBe(true);
    expect((await namesOf(await openVault(db(), { secret: next }))).length).toBeGreaterThan(0);
  });

  it('is audited with fingerprints and tells the gateways', async () => {
    const [from, to] = [(await openVault(db(), { secret })).fingerprint, expect.any(String)];
    await rotate(next);
    const entries = await all(
      `select action, detail from audit_entries where subject_type = 'RootKey' and market_id = 1 order by at desc, id desc limit 2`,
    );
    expect(entries.toReversed()).toEqual([
      { action: 'rootKey.rotationBegun', detail: { from, to } },
      { action: 'rootKey.rotated', detail: { from, to, rewrapped: expect.any(Number) } },
    ]);
    const fingerprint = (await openVault(db(), { secret: next })).fingerprint;
    expect(
      await all(`select data from outbox_events where type = 'keys.rootChanged' order by id desc limit 1`),
    ).toEqual([{ data: { fingerprint } }]);
  });
});

describe('the list of tables with wrapped keys', () => {
  it('names all there are', async () => {
    const tables = await all(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name like '%wrapped_key' order by 1`,
    );
    expect(tables.map(({ name }) => name)).toEqual(allWrappedKeys.map(({ table }) => table).toSorted());
  });
});
