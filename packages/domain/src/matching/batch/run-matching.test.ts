import { beforeAll, describe, expect, it } from '@jest/globals';
import { statement, type Db } from '../../database/index.ts';
import { applyRetention, retentionRules } from '../../my-data/index.ts';
import { appliedTo, interruptedDb, openJob, registeredWorker, useDomain } from '../../testing/index.ts';
import { matchJobs } from '../match-jobs.ts';
import { matchingReport } from './matching-report.ts';
import { runMatching } from './run-matching.ts';

const domain = useDomain();
const day = 86_400_000;

let [wide, narrow]: string[] = [];
beforeAll(async () => {
  for (let i = 0; i < 3; i += 1) await registeredWorker(domain.as(null));
  wide = await openJob(domain.as('CLERK'), { headcount: 5 });
  narrow = await openJob(domain.as('CLERK'), { headcount: 3 });
});

interface Kept {
  runId: string;
  workerId: string;
  jobIds: string[];
  scores: number[];
}
const keptMatches = statement(
  'test.keptMatches',
  `select run_id as "runId", worker_id as "workerId", job_ids as "jobIds", scores from kept_matches order by run_id, worker_id`,
);
const kept = () => domain.database.scoped().rows<Kept>(keptMatches);
const runIds = async () => [...new Set((await kept()).map(({ runId }) => runId))];
const shortages = statement(
  'test.shortages',
  'select job_id as "jobId", places, candidates from job_shortages where run_id = $1 order by job_id',
);

/** Runs are told apart by when they begin: each a second after the one before. */
let seconds = 0;
const later = () => ({ clock: { now: () => new Date(Date.now() + seconds * 1_000) } });
const run = (db?: Db) => {
  seconds += 1;
  return runMatching(domain.as(null, { ...later(), ...(db && { db }) }), 'CONSOLE');
};

const before = (name: string, act: () => Promise<unknown> | void): Db =>
  interruptedDb(domain.database.scoped(), name, act);
const fail = () => {
  throw new Error('broken off');
};

describe('what a run of matching keeps', () => {
  it('is what every worker would be told, in the same order, and which jobs are short of people', async () => {
    const applicant = await registeredWorker(domain.as(null), { availableToday: false });
    await appliedTo(domain.as(null), applicant, narrow!);
    const outcome = await run();
    const rows = await kept();
    expect(rows.length).toBeGreaterThanOrEqual(4);
    for (const { workerId, jobIds, scores } of rows) {
      const alone = await matchJobs(domain.as('CLERK', later()), workerId, 20);
      expect(jobIds).toEqual(alone.map(({ job }) => job.id));
      expect(scores).toEqual(alone.map(({ score }) => score));
    }
    expect(outcome).toMatchObject({
      workers: rows.length + outcome!.workersWithout,
      jobs: 2,
      jobsOffered: 2,
    });
    expect(outcome!.offers).toBe(rows.reduce((sum, { jobIds }) => sum + jobIds.length, 0));
    const short = await domain.database.scoped().rows(shortages, [outcome!.id]);
    expect(short).toEqual([{ jobId: wide, places: 5, candidates: 4 }]);
    expect(outcome!.jobsShort).toBe(1);
  });

  it('replaces what the run before has kept', async () => {
    const [first, second] = [await run(), await run()];
    expect(first!.id).not.toBe(second!.id);
    expect(await runIds()).toEqual([second!.id]);
  });

  it.each([
    ['of its pages', 'matching.keepMatches'],
    ['of its last steps', 'matching.finishRun'],
    ['of its audit entry', 'matching.recordRun'],
  ])('stays as it was where one %s fails', async (_, name) => {
    const good = await run();
    await expect(run(before(name, fail))).rejects.toThrow('broken off');
    expect((await matchingReport(domain.as('MANAGER')))!.id).toBe(good!.id);
    expect((await kept()).filter(({ runId }) => runId === good!.id).length).toBeGreaterThan(0);
  });

  it('is of one run only where two are under way at once, the one that began last', async () => {
    let inner: Awaited<ReturnType<typeof run>> = null;
    const outer = await run(
      before('matching.keepMatches', async () => {
        inner = await run();
      }),
    );
    expect((await matchingReport(domain.as('MANAGER')))!.id).toBe(inner!.id);
    const rows = await kept();
    expect(rows.filter(({ runId }) => runId === outer!.id)).toEqual([]);
    const workers = rows.filter(({ runId }) => runId === inner!.id).map(({ workerId }) => workerId);
    expect(new Set(workers).size).toBe(workers.length);
    const raced = await Promise.all([run(), run(), run()]);
    const last = raced.map((each) => each!.id);
    expect(last).toContain((await matchingReport(domain.as('MANAGER')))!.id);
  });

  it('tells nobody of a run that had no time to end', async () => {
    const good = await run();
    const pace = { turn: () => Promise.resolve(null) };
    expect(await runMatching(domain.as(null, later()), 'CLOCK', pace)).toBeNull();
    expect((await matchingReport(domain.as('MANAGER')))!.id).toBe(good!.id);
  });

  it('is told of by an audit entry and an event', async () => {
    const outcome = await run();
    const entry = statement(
      'test.runEntry',
      `select actor_kind as actor, detail from audit_entries where action = 'market.match' order by at desc, id desc limit 1`,
    );
    const event = statement('test.runEvent', 'select type from outbox_events where subject_id = $1');
    const { db } = domain.as(null);
    expect(await db.row(entry)).toMatchObject({ actor: 'CONSOLE', detail: { workers: outcome!.workers } });
    expect(await db.rows(event, [outcome!.id])).toEqual([{ type: 'market.matched' }]);
  });
});

describe('the clock', () => {
  it('forgets after a week what no later run has replaced, and before it what was broken off', async () => {
    const good = await run();
    await expect(run(before('matching.finishRun', fail))).rejects.toThrow('broken off');
    const rule = retentionRules.find(({ name }) => name === 'forget-matching-runs')!;
    const forget = (days: number) => {
      const { db, vault } = domain.as(null);
      return applyRetention(rule, db, new Date(Date.now() + days * day), { vault });
    };
    await forget(6);
    expect(await runIds()).toContain(good!.id);
    await forget(8);
    expect(await runIds()).toEqual([]);
    expect(await matchingReport(domain.as('MANAGER'))).toBeNull();
  });
});
