import { beforeAll, describe, expect, it } from '@jest/globals';
import type { UseCaseContext } from '../context/index.ts';
import { statement } from '../database/index.ts';
import { createMarket } from '../market-setup/index.ts';
import { MarketDirectory } from '../markets/index.ts';
import type { StaffRole } from '../shared/index.ts';
import { principalOf, registeredWorker, twoMarkets, useDomain } from '../testing/index.ts';
import { marketFigures } from './market-figures.ts';

const domain = useDomain();
let markets: MarketDirectory;
let regionId: number;

const inRegion = (role: StaffRole): UseCaseContext =>
  domain.as(null, { principal: principalOf(role, regionId), markets, market: markets.market(regionId)! });

beforeAll(async () => {
  const db = domain.database.scoped();
  await twoMarkets(domain.as);
  await db.rows(statement('test.move', `update markets set division_code = '150302001' where id = 1`));
  regionId = (await createMarket(db, { code: 'WUHAI', name: '乌海市', divisionCode: '150300' })).id;
  markets = new MarketDirectory(db);
  await markets.load();
  for (let i = 0; i < 11; i += 1) await registeredWorker(domain.as(null));
});

const openIn = statement(
  'test.openIn',
  `select count(*)::int as "openJobs", sum(headcount - placed_count)::int as openings from jobs
   where market_id = any($1::integer[]) and status = 'OPEN'`,
);
const really = async (...markets: number[]) =>
  (await domain.database.scoped().row<object>(openIn, [markets]))!;

describe('marketFigures', () => {
  it('sums up the markets below, and hides who would be told apart', async () => {
    const context = inRegion('MANAGER');
    const before = context.db.statements;
    const { markets: rows, total } = await marketFigures(context, null);
    expect(context.db.statements - before).toBe(2);
    expect(rows.map(({ market }) => market.code)).toEqual(['HBW', 'OTHER']);
    // A dozen workers and one: the one is hidden, and the dozen with it, as the sum would tell.
    expect(rows.map(({ figures }) => figures.workers)).toEqual([null, null]);
    expect(total.workers).toBe(total.workersToday);
    expect(total).toMatchObject(await really(1, 2));
    expect(rows[0]!.figures).toMatchObject(await really(1));
  });

  it('takes a district, and nothing outside the region', async () => {
    expect((await marketFigures(inRegion('AUDITOR'), '150302')).markets).toHaveLength(2);
    await expect(marketFigures(inRegion('AUDITOR'), '110100')).rejects.toMatchObject({
      argument: 'divisionCode',
    });
  });

  it('hides the same of a district as of the region: answers side by side tell nothing more', async () => {
    const { markets: whole } = await marketFigures(inRegion('MANAGER'), null);
    const part = await marketFigures(inRegion('MANAGER'), '150302001');
    expect(part.markets).toEqual([whole[0]]);
    expect(part.total).toMatchObject({ workers: null, ...(await really(1)) });
  });

  it('is not for clerks, nor in a market of a hall', async () => {
    await expect(marketFigures(inRegion('CLERK'), null)).rejects.toThrow('FORBIDDEN');
    await expect(marketFigures(domain.as('MANAGER'), null)).rejects.toThrow('FORBIDDEN');
    await expect(marketFigures(domain.as(null), null)).rejects.toThrow('UNAUTHENTICATED');
  });
});
