import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useDatabase } from '@yizhan/testing';
import { Database } from '../../src/data-source/index.ts';
import { prepareReference } from '../testing/demo-database.ts';
import { gradeOf } from './grade.ts';
import { judgedCode } from './judged-keys.ts';
import { fillJudgedMarket } from './judged-market.ts';
import { judgedAt, judgedGrades, judgedJobs, judgedWorkers } from './judged-set.ts';
import { managerContext } from './manager-context.ts';
import { measureQuality, tradeBook, type QualityReport } from './measure-quality.ts';

const suite = useDatabase(prepareReference);
let database: Database;
let report: QualityReport;
beforeAll(async () => {
  database = await Database.connect({ url: suite.url, poolSize: 4 });
  await fillJudgedMarket(database);
  report = await measureQuality(await managerContext(database, judgedCode, { now: () => judgedAt }));
});
afterAll(() => database.close());

describe('the judged set', () => {
  it('is graded as its rules say', () => {
    const [book, jobs] = [tradeBook(), judgedJobs()];
    const graded = judgedWorkers().map((worker) => [
      worker.id,
      jobs.map((job) => gradeOf(worker, job, book)).join(''),
    ]);
    expect(Object.fromEntries(graded)).toEqual(judgedGrades());
  });

  it('has 40 workers, 400 jobs, and every grade', () => {
    const letters = Object.values(judgedGrades()).join('');
    expect([judgedWorkers().length, judgedJobs().length, letters.length]).toEqual([40, 400, 16_000]);
    for (const grade of 'X0123') expect(letters.split(grade).length).toBeGreaterThan(100);
  });
});

describe('the offers of matching', () => {
  it('are as good as the documentation says', async () => {
    const kept = await readFile(new URL('../../../../docs/matching.json', import.meta.url), 'utf8');
    expect((JSON.parse(kept) as { quality: QualityReport }).quality).toEqual(report);
  });

  it('break no hard rule', () => {
    expect(report.ways[0]).toMatchObject({ way: 'Yizhan', violations: 0 });
  });

  it('are better than those of any plainer way, the hard rules held or not', () => {
    const [ours, ...others] = report.ways;
    expect(others).toHaveLength(6);
    for (const { ndcg } of others) expect(ndcg).toBeLessThan(ours!.ndcg);
  });
});
