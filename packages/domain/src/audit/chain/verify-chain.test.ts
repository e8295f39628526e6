import { beforeEach, describe, expect, it } from '@jest/globals';
import { useDomain } from '../../testing/index.ts';
import { newId } from '../../shared/index.ts';
import { statement } from '../../database/index.ts';
import { writeAuditEntry } from '../write-audit-entry.ts';
import { headText, readHead } from './chain-head.ts';
import { chainCheck, checkChains } from './check-chains.ts';
import { verifyChain, type ChainHead } from './verify-chain.ts';

const domain = useDomain();
const db = () => domain.database.scoped();
const market = 1;

/** Does something to the tables as their owner, past every trigger. */
async function tamper(sql: string): Promise<void> {
  await db().transaction(async (tx) => {
    const triggers = (word: string) =>
      `alter table audit_entries ${word} trigger user; alter table audit_links ${word} trigger user`;
    await tx.manager.query(triggers('disable'));
    await tx.manager.query(sql);
    await tx.manager.query(triggers('enable'));
  });
}

const write = (count = 1, marketId = market): Promise<void> =>
  db().transaction(async (tx) => {
    const context = domain.as('CLERK');
    const inMarket = { ...context, market: context.markets.market(marketId)! };
    for (let i = 0; i < count; i += 1) {
      const subject = { subjectType: 'job', subjectId: newId() };
      await writeAuditEntry(tx, inMarket, { action: 'job.post', ...subject, detail: { number: i } });
    }
  });

const headOf = async (): Promise<ChainHead> => (await verifyChain(db(), market)).head;
const faultOf = async (expected: ChainHead | null = null) =>
  (await verifyChain(db(), market, { expected })).fault;
const idAt = async (seq: number): Promise<string> => {
  const link = statement(
    'test.link',
    'select entry_id as id from audit_links where market_id = 1 and seq = $1',
  );
  return (await db().row<{ id: string }>(link, [seq]))!.id;
};
const entryAt = (seq: number) => `(select entry_id from audit_links where market_id = 1 and seq = ${seq})`;

beforeEach(async () => {
  await tamper('delete from audit_entries');
  await tamper('delete from audit_links');
  await tamper('delete from audit_checks');
  await write(6);
});

describe('the chain of a market', () => {
  it('is sound, counts its entries, and is not another market’s', async () => {
    await write(2, 2);
    const { entries, links, head, fault } = await verifyChain(db(), market);
    expect({ entries, links, seq: head.seq, fault }).toEqual({ entries: 6, links: 6, seq: 6, fault: null });
    expect((await verifyChain(db(), 2)).links).toBe(2);
  });

  it('has no gaps and no forks when many write at once', async () => {
    await Promise.all(Array.from({ length: 60 }, () => write()));
    expect(await verifyChain(db(), market)).toMatchObject({ entries: 66, links: 66, fault: null });
  });

  it('holds nothing of what was rolled back', async () => {
    const failed = db().transaction(async (tx) => {
      const subject = { subjectType: 'job', subjectId: newId() };
      await writeAuditEntry(tx, domain.as('CLERK'), { action: 'job.post', ...subject });
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await verifyChain(db(), market)).toMatchObject({ entries: 6, links: 6, fault: null });
  });

  it('does not wait in a circle when transactions write of two markets in both orders', async () => {
    const both = (first: number, second: number) =>
      db().transaction(async (tx) => {
        const insert = `insert into audit_entries (market_id, id, actor_kind, action, subject_type, subject_id)
          values ($1, $2, 'CLOCK', 'job.expire', 'job', $2)`;
        for (const marketId of [first, second]) await tx.manager.query(insert, [marketId, newId()]);
      });
    await Promise.all(Array.from({ length: 40 }, (_, i) => (i % 2 ? both(1, 2) : both(2, 1))));
    expect(await verifyChain(db(), market)).toMatchObject({ entries: 46, fault: null });
  });

  it.each([
    `update audit_entries set action = 'other'`,
    'delete from audit_entries',
    'update audit_links set seq = 9',
    'delete from audit_links',
    'truncate audit_links',
    'truncate audit_entries',
  ])('refuses %s', async (sql) => {
    await expect(db().transaction((tx) => tx.manager.query(sql))).rejects.toThrow('append-only');
  });
});

describe('a chain past whose triggers the owner went', () => {
  it.each([
    ['detail', `detail = '{"number": 7}'`],
    ['time', `at = at - interval '1 millisecond'`],
    ['actor', 'actor_id = null'],
    ['person it was done for', `on_behalf_of = gen_random_uuid()`],
    ['null for nothing in detail', `detail = detail || '{"more": null}'`],
  ])('tells that an entry has another %s', async (_what, change) => {
    const entryId = await idAt(3);
    await tamper(`update audit_entries set ${change} where id = '${entryId}'`);
    expect(await faultOf()).toEqual({ kind: 'CHANGED', seq: 3, entryId });
  });

  it('tells that an entry is gone', async () => {
    const entryId = await idAt(4);
    await tamper(`delete from audit_entries where id = '${entryId}'`);
    expect(await faultOf()).toEqual({ kind: 'MISSING', seq: 4, entryId });
  });

  it('tells that an entry is gone together with its place', async () => {
    await tamper(`delete from audit_entries where id = ${entryAt(4)}`);
    await tamper('delete from audit_links where market_id = 1 and seq = 4');
    expect(await faultOf()).toEqual({ kind: 'GAP', seq: 4, entryId: null });
  });

  it('tells that the places were closed up after it', async () => {
    await tamper(`delete from audit_entries where id = ${entryAt(4)}`);
    await tamper('delete from audit_links where market_id = 1 and seq = 4');
    await tamper('update audit_links set seq = seq - 1 where market_id = 1 and seq > 4');
    expect(await faultOf()).toMatchObject({ kind: 'CHANGED', seq: 4 });
  });

  it('tells that an entry came in from the side', async () => {
    const entryId = newId();
    await tamper(`insert into audit_entries (market_id, id, actor_kind, action, subject_type, subject_id)
      values (1, '${entryId}', 'CLOCK', 'job.expire', 'job', gen_random_uuid())`);
    expect(await faultOf()).toEqual({ kind: 'UNCHAINED', seq: null, entryId });
  });

  it('tells that two entries changed places', async () => {
    const entryId = await idAt(2);
    await tamper(`with gone as (delete from audit_links where market_id = 1 and seq in (2, 3) returning *)
      insert into audit_links select gone.market_id, gone.seq, other.entry_id, gone.hash
      from gone join gone other on other.seq = 5 - gone.seq`);
    expect(await faultOf()).toEqual({ kind: 'MOVED', seq: 2, entryId });
  });

  it('tells by a head kept outside that its tail was cut off', async () => {
    const kept = headText('HBW', await headOf());
    await tamper(`delete from audit_entries where id in (${entryAt(5)}, ${entryAt(6)})`);
    await tamper('delete from audit_links where market_id = 1 and seq > 4');
    expect(await faultOf()).toBeNull();
    expect(await faultOf(readHead(kept)!.head)).toEqual({ kind: 'TRUNCATED', seq: 6, entryId: null });
  });

  it('tells by a head kept outside that it was written anew', async () => {
    const kept = await headOf();
    await tamper(`update audit_entries set action = 'job.close' where id = ${entryAt(2)}`);
    await tamper(`with recursive anew as (
        select link.seq, sha256(convert_to(audit_text(entry), 'UTF8')) as hash from audit_links link
          join audit_entries entry on entry.market_id = link.market_id and entry.id = link.entry_id where link.market_id = 1 and link.seq = 1
        union all select link.seq, sha256(anew.hash || convert_to(audit_text(entry), 'UTF8')) from anew
          join audit_links link on link.market_id = 1 and link.seq = anew.seq + 1
          join audit_entries entry on entry.market_id = 1 and entry.id = link.entry_id)
      update audit_links set hash = anew.hash from anew where audit_links.market_id = 1 and audit_links.seq = anew.seq`);
    expect(await faultOf()).toBeNull();
    expect(await faultOf(kept)).toEqual({ kind: 'REWRITTEN', seq: 6, entryId: null });
  });

  it.each(['HBW', 'HBW:6', 'HBW:6:00', `HBW:x:${'0'.repeat(64)}`, `${'0'.repeat(64)}`])(
    'takes no head like %s',
    (text) => {
      expect(readHead(text)).toBeNull();
    },
  );
});

describe('the nightly check', () => {
  const monday = new Date('2026-11-23T19:13:00Z');
  const sunday = new Date('2026-11-29T19:13:00Z');

  it('goes page by page when it is its turn, and notes nothing when it may not go on', async () => {
    let turns = 0;
    const turn = async <Page>(read: () => Promise<Page>) => ((turns += 1) < 2 ? read() : null);
    await expect(checkChains(db(), monday, { turn })).rejects.toThrow('was not ended');
    expect(turns).toBe(2); // the links, and then no entries
    expect(await chainCheck(db(), 1)).toBeNull();
  });

  it('goes on where it was, and notes how far it came', async () => {
    await checkChains(db(), monday);
    await write(3);
    const [first] = await checkChains(db(), monday);
    expect(first).toEqual({ head: expect.stringMatching(/^HBW:9:[0-9a-f]{64}$/), fault: null });
    expect(await chainCheck(db(), market)).toMatchObject({ seq: 9, fault: null, checkedAt: monday });
  });

  it('notes what is wrong, and says it again until it is mended', async () => {
    await checkChains(db(), monday);
    await tamper('delete from audit_links where market_id = 1 and seq > 4');
    for (let night = 0; night < 2; night += 1) {
      const [found] = await checkChains(db(), monday);
      expect(found!.fault).toMatchObject({ kind: 'TRUNCATED', seq: 6 });
      expect(await chainCheck(db(), market)).toMatchObject({ seq: 6, fault: 'TRUNCATED', faultSeq: 6 });
    }
  });

  it('looks at all of it on Sundays', async () => {
    await checkChains(db(), monday);
    await tamper(`update audit_entries set action = 'job.close' where id = ${entryAt(2)}`);
    expect((await checkChains(db(), monday))[0]!.fault).toBeNull();
    expect((await checkChains(db(), sunday))[0]!.fault).toMatchObject({ kind: 'CHANGED', seq: 2 });
  });
});
