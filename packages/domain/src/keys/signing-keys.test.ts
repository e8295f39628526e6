import { beforeAll, describe, expect, it } from '@jest/globals';
import { statement } from '../database/index.ts';
import { testSecret, useDomain } from '../testing/index.ts';
import type { Vault } from '../personal-data/index.ts';
import { forgetSigningKeys, keyStatus, openVault, rotateSigningKey, SigningKeys } from './index.ts';

const domain = useDomain();
const db = () => domain.database.scoped();
let vault: Vault;
beforeAll(async () => {
  vault = await openVault(db(), { secret: testSecret });
});

const open = () => SigningKeys.open(db(), vault);

describe('signing keys', () => {
  it('begin with one, which processes that start together share', async () => {
    const kids = (await Promise.all([open(), open(), open()])).map((keys) => keys.current.kid);
    expect(new Set(kids).size).toBe(1);
  });

  it('sign with the newest after a rotation, and accept the former', async () => {
    const before = (await open()).current.kid;
    const kid = await rotateSigningKey(db(), vault);
    const keys = await open();
    expect(keys.current.kid).toBe(kid);
    expect(await keys.publicKey(before)).not.toBeNull();
  });

  it('are found by a process that has not heard of them, which looks once for an unknown one', async () => {
    const running = await open();
    const first = await rotateSigningKey(db(), vault);
    const second = await rotateSigningKey(db(), vault);
    expect(await running.publicKey(second)).not.toBeNull();
    expect(await running.publicKey(first)).not.toBeNull();
    const third = await rotateSigningKey(db(), vault);
    expect(await running.publicKey(third)).toBeNull();
    await running.load();
    expect(await running.publicKey(third)).not.toBeNull();
  });

  it('cost many unknown ids at once no more than one look', async () => {
    const view = db();
    const running = await SigningKeys.open(view, vault);
    const before = view.statements;
    await Promise.all(Array.from({ length: 50 }, (_, i) => running.publicKey(`unknown ${i}`)));
    expect(view.statements - before).toBe(1);
  });

  it('are kept sealed', async () => {
    const rows = await db().rows<{ text: string }>(
      statement('test.sealed', `select encode(private_key_sealed, 'escape') as text from signing_keys`),
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(({ text }) => text.includes('PRIVATE KEY'))).toEqual([]);
  });

  it('are told by state, and forgotten long after they were superseded', async () => {
    const later = new Date(Date.now() + 66 * 60_000);
    const states = (await keyStatus(db(), later)).signingKeys.map(({ state }) => state);
    expect([states[0], new Set(states.slice(1))]).toEqual(['SIGNS', new Set(['RETIRED'])]);
    await forgetSigningKeys(db(), later);
    expect((await keyStatus(db(), later)).signingKeys).toHaveLength(1);
  });

  it('are rotated with an audit entry that names the key', async () => {
    const kid = await rotateSigningKey(db(), vault);
    const rows = await db().rows(
      statement(
        'test.audit',
        `select actor_kind as kind, detail from audit_entries where action = 'signingKey.rotated' and market_id = 1 order by id desc limit 1`,
      ),
    );
    expect(rows).toEqual([{ kind: 'CONSOLE', detail: { kid } }]);
  });
});
