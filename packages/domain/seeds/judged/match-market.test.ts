import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useDatabase } from '@yizhan/testing';
import { Database } from '../../src/data-source/index.ts';
import { statement } from '../../src/database/index.ts';
import { matchJobs, matchMarket, runMatching, type MarketMatch } from '../../src/matching/index.ts';
import { prepareReference } from '../testing/demo-database.ts';
import { judgedCode } from './judged-keys.ts';
import { fillJudgedMarket } from './judged-market.ts';
import { judgedAt } from './judged-set.ts';
import { managerContext } from './manager-context.ts';

const suite = useDatabase(prepareReference);
let database: Database;
beforeAll(async () => {
  database = await Database.connect({ url: suite.url, poolSize: 4 });
  await fillJudgedMarket(database);
});
afterAll(() => database.close());

const placesOf = statement(
  'test.placesOf',
  `select id, headcount - placed_count as places from jobs where market_id = $1 and status = 'OPEN' and placed_count < headcount
   order by id`,
);
const shortOf = statement(
  'test.shortOf',
  'select job_id as "jobId", places, candidates from job_shortages where run_id = $1 order by job_id',
);

describe('a whole market at once', () => {
  it('gives every worker what matches give them one by one', async () => {
    const context = await managerContext(database, judgedCode, { now: () => judgedAt });
    const all: MarketMatch[] = [];
    for await (const page of matchMarket(context, 20)) all.push(...page);
    expect(all).toHaveLength(40);
    expect(all.filter(({ jobs }) => jobs.length > 5).length).toBeGreaterThan(20);
    for (const { workerId, jobs } of all) {
      const alone = await matchJobs(context, workerId, 20);
      expect(jobs).toEqual(alone.map(({ job, score }) => ({ jobId: job.id, score })));
    }
  });

  it('finds exactly the jobs that fewer people fit than they have places', async () => {
    const context = await managerContext(database, judgedCode, { now: () => judgedAt });
    const fitting = new Map<string, number>();
    for await (const page of matchMarket(context, 400))
      for (const { jobs } of page)
        for (const { jobId } of jobs) fitting.set(jobId, (fitting.get(jobId) ?? 0) + 1);
    const open = await database.scoped().rows<{ id: string; places: number }>(placesOf, [context.market.id]);
    const counted = open.map(({ id, places }) => ({ jobId: id, places, candidates: fitting.get(id) ?? 0 }));
    const outcome = await runMatching(context, 'CONSOLE');
    const kept = await database.scoped().rows(shortOf, [outcome!.id]);
    expect(outcome).toMatchObject({ workers: 40, jobs: open.length, jobsShort: kept.length });
    expect(kept).toEqual(counted.filter(({ places, candidates }) => candidates < places));
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.length).toBeLessThan(open.length);
  });

  it('is for staff who deal with workers', async () => {
    const context = await managerContext(database, judgedCode);
    const stranger = { ...context, principal: { kind: 'ANONYMOUS' } as never };
    await expect(matchMarket(stranger).next()).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});
