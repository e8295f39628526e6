import { beforeAll, describe, expect, it } from '@jest/globals';
import { statement } from '../database/index.ts';
import { twoMarkets, type FullMarket } from './full-market.ts';
import { useDomain } from './use-domain.ts';

describe('two full markets', () => {
  const domain = useDomain();
  let markets: FullMarket[];
  beforeAll(async () => {
    const { here, there } = await twoMarkets(domain.as);
    markets = [here, there];
  });

  const held = statement(
    'test.held',
    `select (select count(*)::int from jobs where market_id = $1 and status = 'DRAFT') as drafts,
       (select count(*)::int from jobs where market_id = $1 and status = 'IN_REVIEW') as "inReview",
       (select count(*)::int from applications where market_id = $1) as applications,
       (select count(*)::int from placements where market_id = $1) as placements,
       (select count(*)::int from job_contacts where market_id = $1) as contacts,
       (select count(*)::int from staff_members where market_id = $1) as staff`,
  );

  it('hold one of everything, and the first another one of each', async () => {
    const db = domain.database.scoped();
    const contents = await Promise.all(markets.map(({ marketId }) => db.row(held, [marketId])));
    const one = { drafts: 1, inReview: 1, applications: 3, placements: 1, contacts: 1, staff: 8 };
    const two = { drafts: 2, inReview: 2, applications: 6, placements: 2, contacts: 2, staff: 8 };
    expect(contents).toEqual([two, one]);
  });

  it('share no id', () => {
    const ids = markets.map((market) => new Set(JSON.stringify(market).match(/[0-9a-f-]{36}/g)));
    expect(ids[0]!.size).toBeGreaterThan(15);
    expect([...ids[0]!].filter((id) => ids[1]!.has(id))).toEqual([]);
  });
});
