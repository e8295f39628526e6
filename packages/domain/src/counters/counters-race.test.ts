import { describe, expect, it } from '@jest/globals';
import { offerApplication, withdrawApplication } from '../applications/index.ts';
import { statement } from '../database/index.ts';
import { appliedTo, openJob, registeredWorker, useDomain, type TestWorker } from '../testing/index.ts';
import { addUpApplicationDays, rebuildCounters, verifyCounters } from './index.ts';

const domain = useDomain();
const db = () => domain.database.scoped();

/** One worker applies for a job, is offered it, and some of them step back. */
async function comeAndGo(worker: TestWorker, jobId: string, turn: number): Promise<void> {
  const applicationId = await appliedTo(domain.as(null), worker, jobId);
  if (turn % 3 === 0)
    await offerApplication(domain.as('CLERK'), { applicationId, message: null, idempotencyKey: null });
  if (turn % 2 === 0)
    await withdrawApplication(domain.with(worker.principal), {
      ...{ applicationId, reason: null, idempotencyKey: null },
    });
}

const count = async (text: string) =>
  (await db().row<{ n: number }>(statement(`test.${text.length}`, text)))!.n;

describe('counters among writers', () => {
  it('are right when many write at once, while they are added up', async () => {
    const jobs = await Promise.all(Array.from({ length: 3 }, () => openJob(domain.as('CLERK'))));
    const workers = await Promise.all(Array.from({ length: 8 }, () => registeredWorker(domain.as(null))));
    const writers = workers.flatMap((worker, i) =>
      jobs.map((jobId, turn) => comeAndGo(worker, jobId, i + turn)),
    );
    const adding = Array.from({ length: 6 }, () => addUpApplicationDays(db()));
    await Promise.all([...writers, ...adding]);
    expect(await count('select count(*)::int as n from applications')).toBe(24);
    expect(await verifyCounters(db())).toEqual([]);
    await Promise.all([addUpApplicationDays(db()), addUpApplicationDays(db())]);
    expect(await count('select sum(applications)::int as n from application_trade_counts')).toBe(24);
    expect(await verifyCounters(db())).toEqual([]);
  });

  it('are mended beside writers, whose own counting is not undone, by one of two at once', async () => {
    const jobs = await Promise.all(Array.from({ length: 3 }, () => openJob(domain.as('CLERK'))));
    const workers = await Promise.all(Array.from({ length: 6 }, () => registeredWorker(domain.as(null))));
    const spoil = [
      'update jobs set application_count = application_count + 4',
      'update workers set application_count = application_count + 2',
      'update open_job_counts set open = open + 9',
      'update application_trade_counts set applications = applications + 7',
      `insert into application_day_changes select market_id, applied_on, occupation_code, status, 5 from applications`,
    ];
    for (const text of spoil) await db().rows(statement(`test.spoil.${text.length}`, text));
    const writers = workers.flatMap((worker, i) =>
      jobs.map((jobId, turn) => comeAndGo(worker, jobId, i + turn)),
    );
    const opening = Array.from({ length: 4 }, () => openJob(domain.as('CLERK')));
    const mending = [rebuildCounters(db()), rebuildCounters(db())];
    const adding = Array.from({ length: 4 }, () => addUpApplicationDays(db()));
    await Promise.all([...writers, ...opening, ...mending, ...adding]);
    expect((await Promise.all(mending)).filter((wrong) => wrong.length > 0)).toHaveLength(1);
    expect(await verifyCounters(db())).toEqual([]);
  });
});
