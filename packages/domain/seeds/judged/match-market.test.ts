import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useDatabase } from '@yizhan/testing';
import { Database } from '../../src/data-source/index.ts';
import { matchJobs, matchMarket, type MarketMatch } from '../../src/matching/index.ts';
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

  it('is for staff who deal with workers', async () => {
    const context = await managerContext(database, judgedCode);
    const stranger = { ...context, principal: { kind: 'ANONYMOUS' } as never };
    await expect(matchMarket(stranger).next()).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});
