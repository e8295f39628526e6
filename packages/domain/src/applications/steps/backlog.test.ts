import { beforeAll, describe, expect, it } from '@jest/globals';
import { statement } from '../../database/index.ts';
import { expireJobs } from '../../jobs/index.ts';
import {
  appliedTo,
  offeredTo,
  openJob,
  planOf,
  registeredWorker,
  useDomain,
  watchedDb,
} from '../../testing/index.ts';
import { expireApplications } from './expire-applications.ts';
import { moveUpWhereRoom } from './move-up-where-room.ts';

const domain = useDomain();
const db = () => domain.database.scoped();
const copies = 1_199;
const tomorrow = new Date(Date.now() + 86_400_000);
const inThreeDays = new Date(Date.now() + 3 * 86_400_000);

/** Each application of another job, as one worker has one live application for a job. */
const copyJobs = statement(
  'test.copyJobs',
  `insert into jobs select (jsonb_populate_record(job,
     jsonb_build_object('id', gen_random_uuid(), 'number', left(gen_random_uuid()::text, 18)))).*
   from jobs job, generate_series(1, ${copies}) n where job.id = $1 returning id`,
);
const copyApplications = statement(
  'test.copyApplications',
  `insert into applications select (jsonb_populate_record(a,
     jsonb_build_object('id', gen_random_uuid(), 'job_id', copied))).*
   from applications a, unnest($2::uuid[]) copied where a.id = $1`,
);
const hurry = statement('test.hurry', `select set_config('statement_timeout', '1', true)`);
const moveJob = statement('test.moveJob', 'update jobs set status = $2 where id = $1');
const holdApplication = statement('test.hold', 'select 1 from applications where id = $1 for update');

/** What the clock has written down of applications that expired: states, steps, audit entries, events. */
const written = statement(
  'test.written',
  `select array[(select count(*) from applications where status = 'EXPIRED'),
     (select count(*) from application_steps where status = 'EXPIRED' and actor_kind = 'CLOCK'),
     (select count(*) from audit_entries where action = 'application.expire'),
     (select count(*) from outbox_events where type = 'application.changed' and data ->> 'status' = 'EXPIRED')
   ]::int[] as counts`,
);
const queued = statement('test.queued', 'select count(*)::int as count from ended_job_queue');

/** How much more of each was written down meanwhile. */
async function writtenBy(work: () => Promise<unknown>): Promise<number[]> {
  const counts = async () => (await db().row<{ counts: number[] }>(written))!.counts;
  const before = await counts();
  await work();
  return (await counts()).map((now, index) => now - before[index]!);
}

/** One thousand two hundred applications, each for an open job of its own. */
async function fill(put: typeof offeredTo): Promise<void> {
  const jobId = await openJob(domain.as('CLERK'));
  const id = await put(domain.as(null), await registeredWorker(domain.as(null)), jobId);
  const jobs = await db().rows<{ id: string }>(copyJobs, [jobId]);
  await db().rows(copyApplications, [id, jobs.map((job) => job.id)]);
}

describe('a backlog', () => {
  it('of offers nobody answered is worked off in batches of five hundred', async () => {
    await fill(offeredTo);
    const { db: watching, times } = watchedDb(db());
    expect(await writtenBy(() => expireApplications(watching, tomorrow))).toEqual([
      1_200, 1_200, 1_200, 1_200,
    ]);
    expect(times('applications.expireOffers')).toBe(3);
    expect(times('applications.recordSteps')).toBe(3);
    expect(times('outbox.append')).toBe(3);
  });

  it('is taken up by two at once, and nothing by both', async () => {
    await fill(offeredTo);
    const both = () => Promise.all([expireApplications(db(), tomorrow), expireApplications(db(), tomorrow)]);
    let counts: number[] = [];
    expect(await writtenBy(async () => (counts = await both()))).toEqual([1_200, 1_200, 1_200, 1_200]);
    expect(counts[0]! + counts[1]!).toBe(1_200);
  });

  it('keeps what was done before a batch that takes too long, and the next time the rest is', async () => {
    await fill(offeredTo);
    let begun = 0;
    const { db: watching } = watchedDb(db(), async (tx) => {
      if ((begun += 1) === 3) await tx.rows(hurry);
    });
    const failing = expireApplications(watching, tomorrow);
    expect(await writtenBy(() => expect(failing).rejects.toThrow('statement timeout'))).toEqual([
      1_000, 1_000, 1_000, 1_000,
    ]);
    expect(await expireApplications(db(), tomorrow)).toBe(200);
  });

  it('of jobs that ended ends what waits for them, and is struck off', async () => {
    await fill(appliedTo);
    const { db: watching, times } = watchedDb(db());
    await expireJobs(watching, inThreeDays);
    expect(times('outbox.append')).toBe(times('jobs.expire'));
    const { count } = (await db().row<{ count: number }>(queued))!;
    expect(times('jobs.expire')).toBe(Math.floor(count / 500) + 1);
    expect(await writtenBy(() => expireApplications(watching, new Date()))).toEqual([
      1_200, 1_200, 1_200, 1_200,
    ]);
    expect(await db().row(queued)).toEqual({ count: 0 });
  });
});

describe('a job that ended', () => {
  it('and was opened again meanwhile is left alone, and struck off', async () => {
    const jobId = await openJob(domain.as('CLERK'));
    await appliedTo(domain.as(null), await registeredWorker(domain.as(null)), jobId);
    for (const status of ['CLOSED', 'OPEN']) await db().rows(moveJob, [jobId, status]);
    expect(await db().row(queued)).toEqual({ count: 1 });
    expect(await expireApplications(db(), new Date())).toBe(0);
    expect(await db().row(queued)).toEqual({ count: 0 });
  });

  it('stays where somebody holds what waits for it, and is struck off the next time', async () => {
    const jobId = await openJob(domain.as('CLERK'));
    const id = await appliedTo(domain.as(null), await registeredWorker(domain.as(null)), jobId);
    await db().rows(moveJob, [jobId, 'CLOSED']);
    await db().transaction(async (tx) => {
      await tx.rows(holdApplication, [id]);
      expect(await expireApplications(db(), new Date())).toBe(0);
    });
    expect(await db().row(queued)).toEqual({ count: 1 });
    expect(await expireApplications(db(), new Date())).toBe(1);
    expect(await db().row(queued)).toEqual({ count: 0 });
  });
});

describe('what is due', () => {
  beforeAll(() => fill(appliedTo));

  it.each([
    ['applications.expireOffers', 'applications_offers'],
    ['applications.expireOfEnded', 'applications_(waiting|job)'],
    ['applications.strikeEnded', 'applications_(waiting|job)'],
    ['applications.jobsWaitedFor', 'applications_waitlisted'],
    ['jobs.expire', 'jobs_expiry'],
  ])('is found by an index: %s', async (name, index) => {
    await domain.database.pool.query('analyze jobs, applications, ended_job_queue');
    const { db: watching, first } = watchedDb(db());
    await expireJobs(watching, new Date());
    await expireApplications(watching, new Date());
    await moveUpWhereRoom(watching, new Date());
    const plan = await planOf(db(), first(name));
    expect(plan).toMatch(new RegExp(`using ${index}\\b`));
    expect(plan).not.toMatch(/Seq Scan on (jobs|applications)/);
  });
});
