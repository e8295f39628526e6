import { describe, expect, it } from '@jest/globals';
import { statement } from '../database/index.ts';
import { staffLogin } from '../identity/index.ts';
import { MarketDirectory } from '../markets/index.ts';
import { anonymous, Refused } from '../shared/index.ts';
import { useDomain } from '../testing/index.ts';
import { createMarket } from './create-market.ts';
import { numberPrefix } from './number-prefix.ts';

const valid = { code: 'WUD', name: '乌达区零工市场', divisionCode: '150302' };

describe('createMarket', () => {
  const domain = useDomain();

  async function refusalOf(market: Partial<typeof valid>): Promise<unknown> {
    const work = createMarket(domain.database.scoped(), { ...valid, ...market });
    const error: unknown = await work.catch((thrown: unknown) => thrown);
    return error instanceof Refused ? error.refusals[0] : error;
  }

  it('makes a market that its administrator can sign in to', async () => {
    const db = domain.database.scoped();
    const made = await createMarket(db, valid);
    expect(made).toMatchObject({ code: 'WUD', numberPrefix: 'WU', administrator: { username: 'admin' } });
    const markets = new MarketDirectory(db);
    await markets.load();
    const market = markets.marketByCode('WUD')!;
    expect(market).toMatchObject({ id: made.id, nameZh: '乌达区零工市场', longitude: 106.81, demo: false });
    const context = domain.as(null, { market, principal: anonymous });
    const session = await staffLogin(context, { ...made.administrator, client: 'admin' });
    expect(session.principal).toMatchObject({ marketId: made.id, roles: ['ADMINISTRATOR'] });
  });

  it('keeps the count of open jobs from the beginning, and tells the audit trail', async () => {
    const db = domain.database.scoped();
    const { id } = await createMarket(db, { ...valid, code: 'WUHAI-2' });
    const count = statement('test.count', 'select open from open_job_counts where market_id = $1');
    const entries = statement('test.audit', 'select action, detail from audit_entries where market_id = $1');
    expect(await db.rows(count, [id])).toEqual([{ open: 0 }]);
    expect(await db.rows(entries, [id])).toEqual([{ action: 'market.create', detail: { code: 'WUHAI-2' } }]);
  });

  it.each([
    ['lower case', { code: 'wud' }, 'MARKET_CODE_INVALID', 'code'],
    ['one letter', { code: 'W' }, 'MARKET_CODE_INVALID', 'code'],
    ['a code in Chinese', { code: '乌达' }, 'MARKET_CODE_INVALID', 'code'],
    ['a code that is taken', { code: 'HBW' }, 'MARKET_CODE_TAKEN', 'code'],
    ['no name', { code: 'WUX', name: ' ' }, 'MARKET_NAME_REQUIRED', 'name'],
    [
      'a division that is not known',
      { code: 'WUX', divisionCode: '999999' },
      'DIVISION_UNKNOWN',
      'divisionCode',
    ],
  ])('refuses %s, naming the field', async (_, wrong, code, field) => {
    expect(await refusalOf(wrong)).toMatchObject({ code, path: [field] });
  });

  it('says in Chinese what to do when asked to', async () => {
    const work = createMarket(domain.database.scoped(), { ...valid, code: 'HBW' }, 'zh-CN');
    await expect(work).rejects.toMatchObject({
      refusals: [{ message: expect.stringContaining('请换一个代码') }],
    });
  });

  it('gives two markets made at once ids and prefixes of their own', async () => {
    const made = await Promise.all(
      ['XJA', 'XJB', 'XJC'].map((code) => createMarket(domain.database.scoped(), { ...valid, code })),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(3);
    expect(new Set(made.map((market) => market.numberPrefix)).size).toBe(3);
  });
});

describe('numberPrefix', () => {
  it.each([
    ['HBW', [], 'HB'],
    ['HBW', ['HB'], 'HW'],
    ['HBW', ['HB', 'HW'], 'HA'],
    ['H1-2', [], 'HA'],
  ])('of %s beside %j is %s', (code, taken, prefix) => {
    expect(numberPrefix(code, new Set(taken))).toBe(prefix);
  });
});
