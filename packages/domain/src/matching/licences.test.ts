import { beforeAll, describe, expect, it } from '@jest/globals';
import { statement } from '../database/index.ts';
import { openJob, registeredWorker, useDomain, type TestWorker } from '../testing/index.ts';
import { confirmWorkerSkill, updateWorker } from '../workers/index.ts';
import { matchJobs, matchWorkers } from './index.ts';

const domain = useDomain();
const welder = '6-18-02-04';
const papers = { welding: 11, otherWelding: 12, health: 13 };
const trade = statement(
  'test.licensedTrade',
  `insert into occupations (code, name_zh, category, category_zh, licence_skill_ids)
   values ('${welder}', '焊工', 'day_work', '零工', '{11,12}')`,
);
const certificates = statement(
  'test.certificates',
  `insert into skills (id, occupation_code, name_zh, certificate) values
     (11, '${welder}', '焊工证', true), (12, '${welder}', '另一种焊工证', true), (13, null, '健康证', true)`,
);
beforeAll(async () => {
  await domain.database.scoped().rows(trade);
  await domain.database.scoped().rows(certificates);
  await domain.as(null).occupations.load();
});

const job = (skillIds: number[], occupationCode: string = welder) =>
  openJob(domain.as('CLERK'), { occupationCode, skillIds, description: '持焊工证上岗，工具齐全。' });
const someWelder = () => registeredWorker(domain.as(null), { occupationCodes: [welder] });
const claim = (worker: TestWorker, skillIds: number[]) =>
  updateWorker(domain.with(worker.principal), {
    skills: skillIds.map((skillId) => ({ skillId, level: 3 })),
  });
const show = (worker: TestWorker, skillId: number) =>
  confirmWorkerSkill(domain.as('CLERK'), { workerId: worker.workerId, skillId, level: 3 });

async function fits(worker: TestWorker, jobId: string): Promise<boolean> {
  const there = await matchWorkers(domain.as('CLERK'), jobId, 50);
  const back = await matchJobs(domain.with(worker.principal), undefined, 50);
  const found = there.some((match) => match.worker.id === worker.workerId);
  expect(back.some((match) => match.job.id === jobId)).toBe(found);
  return found;
}

describe('a trade that the law wants a certificate for', () => {
  it('takes nobody whose certificate staff has not seen, and whoever has shown one of them', async () => {
    const jobId = await job([]);
    const [none, claimed, shown, other] = [
      await someWelder(),
      await someWelder(),
      await someWelder(),
      await someWelder(),
    ];
    await claim(claimed, [papers.welding]);
    await show(shown, papers.welding);
    await show(other, papers.otherWelding);
    const found = [await fits(none, jobId), await fits(claimed, jobId)];
    expect([...found, await fits(shown, jobId), await fits(other, jobId)]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('a posting that asks for a certificate', () => {
  it('takes whoever has shown that one, in a trade that needs none too', async () => {
    const jobId = await job([papers.health], '6-29-01-01');
    const [none, claimed, shown] = [
      await registeredWorker(domain.as(null)),
      await registeredWorker(domain.as(null)),
      await registeredWorker(domain.as(null)),
    ];
    await claim(claimed, [papers.health]);
    await show(shown, papers.health);
    const found = [await fits(none, jobId), await fits(claimed, jobId), await fits(shown, jobId)];
    expect(found).toEqual([false, false, true]);
  });

  it('wants each it asks for', async () => {
    const jobId = await job([papers.welding, papers.health]);
    const worker = await someWelder();
    await show(worker, papers.welding);
    expect(await fits(worker, jobId)).toBe(false);
    await show(worker, papers.health);
    expect(await fits(worker, jobId)).toBe(true);
  });

  it('is not fitted by a paper of no trade alone', async () => {
    const jobId = await job([papers.health], '6-29-01-01');
    const cleaner = await registeredWorker(domain.as(null), { occupationCodes: ['4-09-10-99'] });
    await show(cleaner, papers.health);
    expect(await fits(cleaner, jobId)).toBe(false);
  });
});
