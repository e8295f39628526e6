import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acceptOffer } from '../../applications/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { statement } from '../../database/index.ts';
import { JobIndex } from '../../job-index/index.ts';
import { addDays, dayIn } from '../../shared/index.ts';
import {
  appliedTo,
  offeredTo,
  openJob,
  randomOf,
  registeredWorker,
  smallMarket,
  useDomain,
  type TestWorker,
} from '../../testing/index.ts';
import { confirmWorkerSkill, updateWorker } from '../../workers/index.ts';
import { matchJobs, matchMarket, type JobMatch } from '../index.ts';

const domain = useDomain();
const today = dayIn('Asia/Shanghai', new Date());
const random = randomOf(60);
const pick = (from: number, to: number) => from + Math.floor(random() * (to - from));

/** Copies of the open jobs, each a little different: place, pay, age, skills, days. */
const copied = statement(
  'test.copyJobs',
  `insert into jobs select (jsonb_populate_record(job, jsonb_build_object(
     'id', gen_random_uuid(), 'number', 'C' || n || '-' || job.number, 'wage_per_day', 150 + n * 29 % 400,
     'latitude', case when n % 11 <> 0 then 39.5 + (n * 37 % 100) / 300.0 end, 'longitude', case when n % 11 <> 0 then 106.7 + (n * 53 % 100) / 400.0 end,
     'starts_on', job.starts_on + n % 9 - 1, 'ends_on', case when n % 3 = 0 then job.starts_on + n % 9 + n % 4 end,
     'listed_at', job.listed_at - n % 16 * interval '1 day',
     'skill_ids', (array['[]', '[1]', '[1,2]', '[2]']::jsonb[])[1 + n % 4]
   ))).* from jobs job, generate_series(1, 90) n where job.status = 'OPEN' and job.number not like 'C%'`,
);
const scatterWorkers = statement(
  'test.scatterWorkers',
  `update workers set latitude = $2, longitude = $3, wage_per_day_at_least = $4, radius_metres = $5, weekdays = $6,
     available_on = $7, hidden_from = $8, languages = $9 where id = $1`,
);
/** Shifts on every second day of half of the jobs, by day, in the evening and at night. */
const shifts = statement(
  'test.copyShifts',
  `insert into job_shifts (market_id, job_id, starts_at, ends_at)
   select 1, id, at, at + interval '7 hours' from (
     select id, (day + make_interval(hours => 4 * (ascii(right(md5(number), 1)) % 6))) at time zone 'Asia/Shanghai' as at
     from jobs, generate_series(starts_on::timestamp, coalesce(ends_on, starts_on)::timestamp, interval '2 days') as day where md5(number) < '8'
   ) told on conflict do nothing`,
);
const hours = statement(
  'test.hours',
  'insert into availability_hours select 1, $1, d, 360, 1200 from generate_series(1, 7) d',
);
const exception = statement(
  'test.exception',
  'insert into availability_exceptions (market_id, worker_id, day, kind) values (1, $1, $2, $3)',
);
const employers = statement('test.employers', 'select array_agg(distinct employer_id) as ids from jobs');

const needs = ['mn', 'en'].map((language) => ({ language, reason: '给客人带路讲解' }));

let jobIndex: JobIndex;
const workers: TestWorker[] = [];
beforeAll(async () => {
  const clerk = domain.as('CLERK');
  for (const day of [1, 2, 6])
    await openJob(clerk, { startsOn: addDays(today, day), languageNeeds: day === 2 ? needs : [] });
  await openJob(clerk, {
    occupationCode: smallMarket.cleaner,
    skillIds: [],
    languageNeeds: needs.slice(0, 1),
  });
  await clerk.db.rows(copied);
  await clerk.db.rows(shifts);
  const hidden = (await clerk.db.row<{ ids: string[] }>(employers))!.ids;
  for (let n = 0; n < 24; n += 1) workers.push(await drawnWorker(n, hidden));
  jobIndex = new JobIndex(clerk.db, 1_000);
  await jobIndex.load();
}, 120_000);
afterAll(() => jobIndex.stop());

async function drawnWorker(n: number, employerIds: string[]): Promise<TestWorker> {
  const occupationCodes = [
    [smallMarket.bricklayer],
    [smallMarket.cleaner],
    [smallMarket.bricklayer, smallMarket.cleaner],
  ][n % 3]!;
  const worker = await registeredWorker(domain.as(null), { occupationCodes });
  const { workerId } = worker;
  await engaged(worker, n);
  const skills = [1, 2].filter(() => random() < 0.6).map((skillId) => ({ skillId, level: 3 }));
  await updateWorker(domain.with(worker.principal), { skills });
  if (random() < 0.5) await confirmWorkerSkill(domain.as('CLERK'), { workerId, skillId: 1, level: 3 });
  const place = n % 7 === 0 ? [null, null] : [39.5 + random() / 3, 106.7 + random() / 4];
  const wish = n % 4 === 0 ? null : pick(150, 600);
  const hidden = n % 8 === 1 ? employerIds.slice(0, 1) : [];
  const languages = [['zh'], ['mn', 'zh'], ['en', 'mn'], []][n % 4];
  const times = [pick(1, 128), n % 5 === 0 ? today : null, hidden, languages];
  await domain.database
    .scoped()
    .rows(scatterWorkers, [workerId, ...place, wish, pick(4_000, 40_000), ...times]);
  for (const [day, kind] of [
    [pick(0, 4), 'OFF'],
    [pick(4, 9), 'EXTRA'],
  ] as const)
    await domain.database.scoped().rows(exception, [workerId, addDays(today, day), kind]);
  if (n % 5 === 2) await domain.database.scoped().rows(hours, [workerId]);
  return worker;
}

/** Some have agreed to work of a few days, and some wait for an answer. */
async function engaged(worker: TestWorker, n: number): Promise<void> {
  const from = addDays(today, n % 6);
  const clerk = domain.as('CLERK');
  const jobId = await openJob(clerk, { startsOn: from, endsOn: addDays(from, 2) });
  if (n % 3 === 0) await appliedTo(clerk, worker, jobId);
  if (n % 3 !== 1) return;
  const applicationId = await offeredTo(clerk, worker, jobId);
  const { userErrors } = await acceptOffer(domain.with(worker.principal), {
    applicationId,
    idempotencyKey: null,
  });
  expect(userErrors).toEqual([]);
}

/** Writes down the names of the statements that a context runs. */
function heard(context: UseCaseContext): { context: UseCaseContext; names: string[] } {
  const names: string[] = [];
  const db = Object.create(context.db) as typeof context.db;
  db.rows = (what, values) => {
    names.push(what.name);
    return context.db.rows(what, values);
  };
  return { context: { ...context, db }, names };
}
const indexed = (worker: TestWorker) => heard({ ...domain.with(worker.principal), jobIndex });
const needNothing = statement(
  'test.needNothing',
  `update jobs set language_needs = '[]', needed_languages = null where id = $1`,
);
const shiftMoved = statement(
  'test.moveShifts',
  `update job_shifts set starts_at = starts_at + interval '1 minute', ends_at = ends_at + interval '1 minute' where job_id = $1`,
);
const shiftsGone = statement('test.removeShifts', 'delete from job_shifts where job_id = $1');
const shiftAdded = statement(
  'test.addShift',
  `insert into job_shifts select 1, id, now() + interval '1 day', now() + interval '26 hours' from jobs where id = $1`,
);
const move = statement('test.move', 'update jobs set wage_per_day = wage_per_day + 1 where id = $1');

describe('the jobs for a worker from the open jobs in memory', () => {
  it('are those that the database finds, whatever is asked', async () => {
    let some = 0;
    for (const worker of workers) {
      for (const [first, pageSize] of [
        [10, 100],
        [3, 3],
        [1_000, 1_000],
      ] as const) {
        const { context, names } = indexed(worker);
        const here = await matchJobs(context, undefined, first, pageSize);
        const there = await matchJobs(domain.with(worker.principal), undefined, first, pageSize);
        expect(here).toEqual(there);
        expect(names).not.toContain('matching.jobsForWorker');
        expect(names.filter((name) => name === 'matching.jobsFound')).toHaveLength(1);
        some += Math.min(here.length, 3);
      }
    }
    expect(some).toBeGreaterThan(workers.length * 4);
  }, 60_000);

  it('are those that a whole market at once gives them', async () => {
    const all = new Map<string, unknown>();
    for await (const page of matchMarket(domain.as('CLERK'), 20))
      for (const { workerId, jobs } of page) all.set(workerId, jobs);
    for (const worker of workers) {
      const alone = await matchJobs(domain.with(worker.principal), undefined, 20);
      expect(all.get(worker.workerId)).toEqual(alone.map(({ job, score }) => ({ jobId: job.id, score })));
    }
  });

  it('are asked of the database when open jobs have changed, until memory has caught up', async () => {
    const worker = workers.find((_, n) => n === 3)!;
    const [best] = await matchJobs(domain.with(worker.principal), undefined, 1);
    await domain.database.scoped().rows(move, [best!.job.id]);
    const changed = indexed(worker);
    const found = await matchJobs(changed.context, undefined, 10);
    expect(changed.names).toContain('matching.jobsForWorker');
    expect(found.find(({ job }) => job.id === best!.job.id)!.job.wagePerDay).not.toBe(best!.job.wagePerDay);
    await jobIndex.catchUp();
    const again = indexed(worker);
    expect(await matchJobs(again.context, undefined, 10)).toEqual(found);
    expect(again.names).not.toContain('matching.jobsForWorker');
  });

  it('are asked of the database too when a need of a language was taken away from one that stays open', async () => {
    const worker = workers.find((_, n) => n % 4 === 0)!;
    const needing = ({ reasons }: JobMatch) => reasons.some(({ factor }) => factor === 'LANGUAGE');
    const { job } = (await matchJobs(indexed(worker).context, undefined, 1_000)).find(needing)!;
    await domain.database.scoped().rows(needNothing, [job.id]);
    const changed = indexed(worker);
    const found = await matchJobs(changed.context, undefined, 1_000);
    expect(changed.names).toContain('matching.jobsForWorker');
    await jobIndex.catchUp();
    const again = indexed(worker);
    expect(await matchJobs(again.context, undefined, 1_000)).toEqual(found);
    expect(again.names).not.toContain('matching.jobsForWorker');
  });

  it.each([
    ['one more', shiftAdded],
    ['another hour', shiftMoved],
    ['none any more', shiftsGone],
  ])('are asked of the database too when shifts have changed: %s', async (_, change) => {
    const worker = workers.find((__, n) => n === 3)!;
    const jobs = await matchJobs(indexed(worker).context, undefined, 1_000);
    await domain.database.scoped().rows(change, [jobs.at(-1)!.job.id]);
    const changed = indexed(worker);
    const found = await matchJobs(changed.context, undefined, 1_000);
    expect(changed.names).toContain('matching.jobsForWorker');
    await jobIndex.catchUp();
    const again = indexed(worker);
    expect(await matchJobs(again.context, undefined, 1_000)).toEqual(found);
    expect(again.names).not.toContain('matching.jobsForWorker');
  });
});
