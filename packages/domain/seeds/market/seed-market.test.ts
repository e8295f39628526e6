import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useDatabase } from '@yizhan/testing';
import { Database } from '../../src/data-source/index.ts';
import { createMarket } from '../../src/market-setup/index.ts';
import { Refused } from '../../src/shared/index.ts';
import { noon, prepareReference, testVault } from '../testing/demo-database.ts';
import { seedDemoMarket } from './demo/seed-demo-market.ts';
import { seedMarket } from './seed-market.ts';

const ground = { vault: testVault, clock: { now: () => noon } };

async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  return error instanceof Refused ? error.refusals[0]!.message : `not refused: ${String(error)}`;
}

describe('seedMarket', () => {
  const suite = useDatabase(prepareReference);
  let database: Database;
  beforeAll(async () => {
    database = await Database.connect({ url: suite.url, poolSize: 4 });
    await createMarket(database.scoped(), {
      code: 'WHN',
      name: '海南区零工市场（示例）',
      divisionCode: '150303',
    });
  });
  afterAll(() => database.close());

  const open = async (code: string): Promise<unknown> => {
    const { rows } = await database.pool.query<object>(
      `select count(*)::int as open, count(distinct jobs.division_code)::int as places, min(jobs.division_code) as first
       from jobs join markets on markets.id = market_id where code = $1 and status = 'OPEN'`,
      [code],
    );
    return rows[0];
  };

  it('fills another market in its own places', async () => {
    expect(await seedMarket(database, { marketCode: 'WHN', jobs: 120, ...ground })).toMatchObject({
      open: 120,
      jobs: 150,
    });
    expect(await open('WHN')).toEqual({ open: 120, places: 5, first: '150303001' });
  });

  it('adds what is missing, and nothing when nothing is', async () => {
    expect(await seedMarket(database, { marketCode: 'WHN', jobs: 150, ...ground })).toMatchObject({
      open: 30,
    });
    expect(await seedMarket(database, { marketCode: 'WHN', jobs: 150, ...ground })).toMatchObject({
      open: 0,
    });
    expect(await open('WHN')).toMatchObject({ open: 150 });
  });

  it('makes the demo market where it is missing', async () => {
    expect(await seedMarket(database, { jobs: 20, ...ground })).toMatchObject({ open: 20 });
    expect(await open('HBW')).toMatchObject({ open: 20 });
  });

  it('adds workers alone, who have not applied for anything yet', async () => {
    expect(await seedMarket(database, { marketCode: 'WHN', workers: 40, ...ground })).toMatchObject({
      ...{ workers: 40, jobs: 0, employers: 0, applications: 0 },
    });
    expect(await seedMarket(database, { marketCode: 'WHN', workers: 40, ...ground })).toMatchObject({
      workers: 0,
    });
    const { rows } = await database.pool.query(
      `select count(*)::int as n, sum(application_count)::int as applied from workers join markets on markets.id = market_id
       where code = 'WHN'`,
    );
    expect(rows).toEqual([{ n: 40, applied: 0 }]);
  });

  it('adds jobs and workers together with what happened between them', async () => {
    const filled = await seedMarket(database, { marketCode: 'WHN', jobs: 450, workers: 160, ...ground });
    expect(filled).toMatchObject({ open: 300, workers: 120, placements: 52 });
    expect(filled.applications).toBeGreaterThan(100);
    const { rows } = await database.pool.query(
      `select number from jobs where placed_count <> (select count(*) from placements p where p.job_id = jobs.id and p.status <> 'CANCELLED')
         or (status = 'FILLED' and placed_count < headcount)`,
    );
    expect(rows).toEqual([]);
  });

  it('gives a real market neither demo jobs nor demo accounts when its code is the demo’s', async () => {
    await database.pool.query(`update markets set code = 'OLD' where code = 'HBW'`);
    const { id } = await createMarket(database.scoped(), {
      code: 'HBW',
      name: '真实市场',
      divisionCode: '150302',
    });
    expect(await seedDemoMarket(database, { jobs: 10, ...ground })).toBeNull();
    const { rows } = await database.pool.query('select username from staff_members where market_id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ username: 'admin' }]);
  });

  it.each([
    ['half a worker', { workers: 0.5 }, /number of workers is a whole number/],
    ['more workers than there are numbers for', { workers: 300_001 }, /from 0 to 300000/],
    ['a market that is not there', { jobs: 10, marketCode: 'NONE' }, /create it first/],
    ['half a job', { jobs: 0.5 }, /whole number/],
    ['less than nothing', { jobs: -1 }, /whole number/],
  ])('refuses %s with what to do', async (_, options, words) => {
    expect(await refusal(seedMarket(database, { ...options, ...ground }))).toMatch(words);
  });
});
