import { describe, expect, it } from '@jest/globals';
import { giveConsent, withdrawConsent } from '../my-data/index.ts';
import { statement } from '../database/index.ts';
import { AccessDenied, type PersonPrincipal } from '../shared/index.ts';
import { signedIn, smallMarket, useDomain } from '../testing/index.ts';
import { participationKeys } from '../persons/index.ts';
import { declareEthnicGroup, participationOf } from './participation.ts';
import { participation } from './read-participation.ts';

const domain = useDomain();
const purpose = 'PARTICIPATION_STATISTICS' as const;

async function agreeing(): Promise<PersonPrincipal> {
  const principal = await signedIn(domain.as(null));
  const input = { purpose, textVersion: 1, evidence: null, idempotencyKey: null };
  await giveConsent(domain.with(principal), input);
  return principal;
}

const say = (principal: PersonPrincipal, code: string | null) =>
  declareEthnicGroup(domain.with(principal), code);
const said = async ({ personId }: PersonPrincipal) => [...(await participationOf(domain.as(null), personId))];

const columns = statement(
  'test.columns',
  `select table_name as table, column_name as column from information_schema.columns
   join information_schema.tables using (table_schema, table_name)
   where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'participation_declarations'`,
);

/** Columns that hold a key in the clear, as text, as an id or as its bytes. */
async function placesOf(key: string): Promise<string[]> {
  const { db } = domain.as(null);
  const found: string[] = [];
  for (const [i, { table, column }] of (
    await db.rows<{ table: string; column: string }>(columns)
  ).entries()) {
    const bare = key.replaceAll('-', '');
    const sql = `select 1 from "${table}" where "${column}"::text ~ $1 limit 1`;
    const hit = await db.row(statement(`test.places.${i}`, sql), [`${key}|${bare}`]);
    if (hit) found.push(`${table}.${column}`);
  }
  return found;
}

describe('what somebody says of their ethnic group', () => {
  it('is theirs to say, to change and to take back', async () => {
    const principal = await agreeing();
    await say(principal, '02');
    expect(await said(principal)).toEqual([[smallMarket.id, '02']]);
    await say(principal, '01');
    expect(await said(principal)).toEqual([[smallMarket.id, '01']]);
    await say(principal, null);
    expect(await said(principal)).toEqual([]);
  });

  it('needs the consent, and goes with it', async () => {
    const stranger = await signedIn(domain.as(null));
    expect((await say(stranger, '02')).userErrors.map(({ code }) => code)).toEqual(['CONSENT_REQUIRED']);
    const principal = await agreeing();
    await say(principal, '02');
    await withdrawConsent(domain.with(principal), { purpose, evidence: null });
    expect(await said(principal)).toEqual([]);
    expect(await participationKeys(domain.as(null).db, domain.as(null).vault, principal.personId)).toEqual(
      {},
    );
  });

  it('is one of the 56', async () => {
    const { userErrors } = await say(await agreeing(), '57');
    expect(userErrors.map(({ code }) => code)).toEqual(['ETHNIC_GROUP_UNKNOWN']);
  });

  it('is not staff’s to say, neither alone nor for the person', async () => {
    const principal = await agreeing();
    const actedBy = { staffId: smallMarket.clerkId, grantId: smallMarket.clerkId };
    await expect(declareEthnicGroup(domain.as('MANAGER'), '01')).rejects.toThrow(AccessDenied);
    await expect(declareEthnicGroup(domain.with({ ...principal, actedBy }), '01')).rejects.toThrow(
      AccessDenied,
    );
  });
});

describe('the row of a declaration', () => {
  it('is named nowhere in the clear', async () => {
    const principal = await agreeing();
    await say(principal, '03');
    const { db, vault } = domain.as(null);
    const key = (await participationKeys(db, vault, principal.personId))[smallMarket.id]!;
    expect(await placesOf(key)).toEqual([]);
    expect(await placesOf(principal.personId)).toContain('consents.person_id');
  });

  it('tells neither by its transaction nor by its place when it was written', async () => {
    for (let i = 0; i < 12; i += 1) await say(await agreeing(), '04');
    const last = await agreeing();
    await say(last, '05');
    const rows = await domain.as(null).db.rows<{ by: string; group: string }>(physical, [smallMarket.id]);
    expect(new Set(rows.map(({ by }) => by)).size).toBe(1);
    const places: number[] = [];
    for (let i = 0; i < 8; i += 1) {
      await say(last, '05');
      const now = await domain.as(null).db.rows<{ group: string }>(physical, [smallMarket.id]);
      places.push(now.findIndex(({ group }) => group === '05'));
    }
    expect(new Set(places).size).toBeGreaterThan(1);
  });
});

const physical = statement(
  'test.physical',
  'select xmin::text as by, ethnic_group as group from participation_declarations where market_id = $1 order by ctid',
);

describe('the figures', () => {
  it('leave small counts out', async () => {
    for (let i = 0; i < 11; i += 1) await say(await agreeing(), '06');
    const { groups, total } = await participation(domain.as('MANAGER'));
    expect(groups.filter(({ count }) => count < 10)).toEqual([]);
    expect(total).toBeGreaterThanOrEqual(11);
  });

  it.each(['CLERK', 'REVIEWER', null] as const)('are not for %s', async (role) => {
    await expect(participation(domain.as(role))).rejects.toThrow(AccessDenied);
  });
});
