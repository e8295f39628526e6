import { beforeAll, describe, expect, it } from '@jest/globals';
import type { UseCaseContext } from '../context/index.ts';
import { statement } from '../database/index.ts';
import { registerEmployer } from '../employers/index.ts';
import { postJob } from '../jobs/index.ts';
import { MarketDirectory } from '../markets/index.ts';
import { registerWorker } from '../workers/index.ts';
import { employerInput, jobInput, principalOf, useDomain, workerInput } from '../testing/index.ts';
import { createMarket } from './create-market.ts';
import { deskSettings, updateMarket, type UpdateMarketInput } from './index.ts';

const domain = useDomain();

const entries = statement(
  'test.marketAudit',
  `select actor_id as "actorId", detail from audit_entries where market_id = 1 and action = 'market.update'`,
);
const events = statement(
  'test.marketEvents',
  `select count(*)::int as count from outbox_events where market_id = 1 and type = 'reference.changed'`,
);
const told = async () => (await domain.database.scoped().row<{ count: number }>(events))!.count;

describe('updateMarket', () => {
  const change = (input: UpdateMarketInput) => updateMarket(domain.as('MANAGER'), input);

  it('changes what is given and leaves the rest, with an entry of the names of fields and an event', async () => {
    const { market, userErrors } = await change({
      ...{ tagline: ' 今天有活今天干 ', brandColor: '#0B5CAD', languages: ['en', 'zh-CN'] },
      ...{ servicePhone: '0473-12333', openingHours: '每天 5:00 到 18:00', minimumWagePerHour: '21.00' },
    });
    expect(userErrors).toEqual([]);
    expect(market).toMatchObject({
      ...{ nameZh: '海勃湾区零工市场', tagline: '今天有活今天干', brandColor: '#0b5cad' },
      ...{ languages: ['zh-CN', 'en'], servicePhone: '0473-12333', minimumWagePerHour: '21.00' },
    });
    const manager = domain.as('MANAGER').principal as { staffId: string };
    const fields = [
      'tagline',
      'languages',
      'brandColor',
      'openingHours',
      'servicePhone',
      'minimumWagePerHour',
    ];
    const [entry] = await domain.database.scoped().rows<{ detail: { fields: string[] } }>(entries);
    expect(entry).toMatchObject({ actorId: manager.staffId });
    expect(entry!.detail.fields.toSorted()).toEqual(fields.toSorted());
    expect(await told()).toBe(1);
    expect((await change({ tagline: null })).market).toMatchObject({ tagline: null, brandColor: '#0b5cad' });
  });

  it('asks managers for one-time codes, which ends the access tokens they hold', async () => {
    const revoked = statement(
      'test.revokedManagers',
      `select count(*)::int as count from outbox_events where type = 'principal.changed' and subject_id = $1`,
    );
    const { staffId } = domain.as('MANAGER').principal as { staffId: string };
    const count = async () => (await domain.as(null).db.row<{ count: number }>(revoked, [staffId]))!.count;
    const before = await count();
    const { market } = await change({ staffTotpRequired: true, staffIdleMinutes: 45 });
    expect(market).toMatchObject({ staffTotpRequired: true, staffIdleMinutes: 45 });
    expect(await count()).toBe(before + 1);
    const usual = await change({ staffTotpRequired: null, staffIdleMinutes: null });
    expect(usual.market).toMatchObject({ staffTotpRequired: false, staffIdleMinutes: 30 });
  });

  it.each([4, 721, 7.5])('refuses a desk that is left after %d minutes', async (staffIdleMinutes) => {
    const { userErrors } = await change({ staffIdleMinutes });
    expect(userErrors.map(({ code }) => code)).toEqual(['STAFF_IDLE_MINUTES_OUT_OF_RANGE']);
  });

  it('writes nothing when nothing changes', async () => {
    const before = await told();
    await change({ name: '海勃湾区零工市场' });
    expect(await told()).toBe(before);
  });

  it.each<[string, UpdateMarketInput, string, string]>([
    [
      'a colour on which white cannot be read',
      { brandColor: '#1677ff' },
      'BRAND_COLOR_TOO_LIGHT',
      'brandColor',
    ],
    ['a name for a colour', { brandColor: 'blue' }, 'BRAND_COLOR_INVALID', 'brandColor'],
    ['a language that is not offered', { languages: ['zh-CN', 'fr'] }, 'LANGUAGE_UNKNOWN', 'languages'],
    ['to do without Chinese', { languages: ['en'] }, 'CHINESE_REQUIRED', 'languages'],
    ['to do without a name', { name: null }, 'MARKET_NAME_REQUIRED', 'name'],
    ['a phone with letters', { servicePhone: 'call me' }, 'SERVICE_PHONE_INVALID', 'servicePhone'],
    ['a long line', { tagline: '长'.repeat(41) }, 'TOO_LONG', 'tagline'],
    ['a wage of nothing', { minimumWagePerHour: '0.00' }, 'MINIMUM_WAGE_INVALID', 'minimumWagePerHour'],
  ])('refuses %s, naming the field', async (_, input, code, field) => {
    expect(await change(input)).toMatchObject({
      market: null,
      userErrors: [{ code, path: ['input', field] }],
    });
  });

  it.each(['CLERK', 'REVIEWER', 'AUDITOR', null] as const)('is not for a %s', async (role) => {
    await expect(updateMarket(domain.as(role), { tagline: '不行' })).rejects.toThrow(
      role ? 'FORBIDDEN' : 'UNAUTHENTICATED',
    );
  });

  it('is not for the manager of another market', async () => {
    const manager = domain.as('MANAGER', { principal: principalOf('MANAGER', 2) });
    await expect(updateMarket(manager, { tagline: '不行' })).rejects.toThrow('FORBIDDEN');
  });
});

describe('deskSettings', () => {
  it.each(['MANAGER', 'ADMINISTRATOR'] as const)('are for a %s to read', (role) => {
    expect(deskSettings(domain.as(role))).toEqual({ staffTotpRequired: false, staffIdleMinutes: 30 });
  });

  it.each(['CLERK', 'REVIEWER', 'AUDITOR', null] as const)('are not for a %s', (role) => {
    expect(() => deskSettings(domain.as(role))).toThrow(role ? 'FORBIDDEN' : 'UNAUTHENTICATED');
  });

  it('are not for the administrator of another market', () => {
    const administrator = domain.as('ADMINISTRATOR', { principal: principalOf('ADMINISTRATOR', 2) });
    expect(() => deskSettings(administrator)).toThrow('FORBIDDEN');
  });
});

describe('a market of a city', () => {
  let inRegion: UseCaseContext;
  beforeAll(async () => {
    const db = domain.database.scoped();
    const made = await createMarket(db, { code: 'WUHAI', name: '乌海市', divisionCode: '150300' });
    expect(made.region).toBe(true);
    const markets = new MarketDirectory(db);
    await markets.load();
    const principal = principalOf('CLERK', made.id);
    inRegion = domain.as(null, { principal, markets, market: markets.market(made.id)! });
  });

  it('has the markets of its districts below it', () => {
    const { markets, market } = inRegion;
    expect(markets.marketsWithin(market.divisionCode).map(({ code }) => code)).toEqual(['HBW', 'OTHER']);
  });

  it.each([
    ['a worker', () => registerWorker(inRegion, workerInput())],
    ['an employer', () => registerEmployer(inRegion, employerInput({ phone: '15400000001' }))],
    ['a job', () => postJob(inRegion, jobInput())],
  ])('does not take %s', async (_, attempt) => {
    expect((await attempt()).userErrors).toMatchObject([{ code: 'MARKET_IS_REGION', path: null }]);
  });
});
