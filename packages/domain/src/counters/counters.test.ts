import { beforeAll, describe, expect, it } from '@jest/globals';
import { withdrawApplication } from '../applications/index.ts';
import { statement } from '../database/index.ts';
import { applyRetention, retentionRules } from '../my-data/index.ts';
import { appliedTo, openJob, registeredWorker, twoMarkets, useDomain } from '../testing/index.ts';
import { addUpApplicationDays, rebuildCounters, verifyCounters } from './index.ts';

const domain = useDomain();
const db = () => domain.database.scoped();
let named = 0;
const run = (text: string) => db().rows<Record<string, unknown>>(statement(`test.run.${(named += 1)}`, text));

beforeAll(async () => {
  await twoMarkets(domain.as);
});

const states = () =>
  run(`select status, sum(n)::int as n from (
    select status, applications as n from application_day_counts union all select status, change from application_day_changes
  ) parts group by status having sum(n) <> 0 order by status`);

const trades = () =>
  run(`select market_id, occupation_code, sum(n)::int as n from (
    select market_id, occupation_code, applications as n from application_trade_counts
    union all select market_id, occupation_code, change from application_day_changes
  ) parts group by 1, 2 having sum(n) <> 0 order by 1, 2`);

describe('what is kept', () => {
  it('is what there is after everything that a market does', async () => {
    expect(await verifyCounters(db())).toEqual([]);
    expect(await states()).toEqual(
      await run('select status, count(*)::int as n from applications group by status order by status'),
    );
    expect(await trades()).toEqual(
      await run(`select market_id, occupation_code, count(*)::int as n from applications
        group by 1, 2 order by 1, 2`),
    );
  });

  it('reads the same before and after it was added up, by state and by trade', async () => {
    const before = [await states(), await trades()];
    await addUpApplicationDays(db());
    expect([await states(), await trades()]).toEqual(before);
    expect(await run('select from application_day_changes')).toEqual([]);
    expect(await verifyCounters(db())).toEqual([]);
  });

  it.each([
    ['open_job_counts', 'update open_job_counts set open = open + 3 where market_id = 1', 'HBW'],
    ['open_job_counts', 'delete from open_job_counts where market_id = 1', 'HBW'],
    ['jobs.placed_count', 'update jobs set placed_count = 0 where market_id = 1 and placed_count > 0', null],
    ['jobs.application_count', 'update jobs set application_count = 77 where market_id = 1', null],
    ['workers.application_count', 'update workers set application_count = 9 where market_id = 1', null],
    ['workers.placement_count', 'update workers set placement_count = 9 where market_id = 1', null],
    ['workers.no_show_count', 'update workers set no_show_count = 2 where market_id = 1', null],
    ['application_day_counts', 'delete from application_day_counts where market_id = 1', null],
    [
      'application_day_counts',
      `insert into application_day_changes values (1, '2020-02-02', '6-29-01-01', 'SUBMITTED', -2)`,
      '2020-02-02 6-29-01-01 SUBMITTED',
    ],
    [
      'application_trade_counts',
      'update application_trade_counts set applications = applications + 2 where market_id = 1',
      null,
    ],
    ['application_trade_counts', 'delete from application_trade_counts where market_id = 1', null],
    [
      'application_trade_counts',
      `insert into application_trade_counts values (1, '2020-02-02', '6-29-01-01', 4)`,
      '2020-02-02 6-29-01-01',
    ],
  ])('is told row by row where it is wrong, and mended: %s (%s)', async (counter, damage, key) => {
    await addUpApplicationDays(db());
    await run(damage);
    const wrong = await verifyCounters(db());
    expect(wrong.length).toBeGreaterThan(0);
    for (const row of wrong) expect(row).toMatchObject({ counter, marketId: 1 });
    if (key !== null) expect(wrong).toContainEqual(expect.objectContaining({ key }));
    expect(await verifyCounters(db(), 2)).toEqual([]);
    expect(await rebuildCounters(db(), 2)).toEqual([]);
    expect(await rebuildCounters(db())).toEqual(wrong);
    expect(await verifyCounters(db())).toEqual([]);
  });

  it('is told of where a job shows another number after it', async () => {
    await run('update jobs set application_count = 5 where market_id = 2');
    const wrong = await rebuildCounters(db(), 2);
    const told = await run(
      `select subject_id from outbox_events where market_id = 2 and type in ('job.updated', 'job.changed')
       and occurred_at = (select max(occurred_at) from outbox_events)`,
    );
    expect(told.length).toBe(wrong.length);
  });

  it('still knows how many applied when the applications are forgotten', async () => {
    const worker = await registeredWorker(domain.as(null));
    const jobId = await openJob(domain.as('CLERK'));
    const applicationId = await appliedTo(domain.as(null), worker, jobId);
    await withdrawApplication(domain.with(worker.principal), {
      ...{ applicationId, reason: null, idempotencyKey: null },
    });
    const rule = retentionRules.find(({ name }) => name === 'forget-applications')!;
    const later = new Date(Date.now() + (rule.days + 1) * 86_400_000);
    const before = await states();
    await applyRetention(rule, db(), later, domain.as(null));
    const after = await states();
    const sum = (rows: Record<string, unknown>[]) => rows.reduce((all, { n }) => all + (n as number), 0);
    expect(sum(after)).toBe(sum(before));
    expect(after).toContainEqual(expect.objectContaining({ status: 'FORGOTTEN' }));
    expect(await verifyCounters(db())).toEqual([]);
  });
});
