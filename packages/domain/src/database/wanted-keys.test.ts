import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { applicationsOfWorkers } from '../applications/index.ts';
import { Database } from '../data-source/index.ts';
import { jobLoader } from '../jobs/index.ts';
import { appliedTo, openJob, registeredWorker, useDomain } from '../testing/index.ts';
import { workerSkillsLoader } from '../workers/index.ts';
import { statement, type Db } from './index.ts';

const domain = useDomain();

/** With one connection: what is prepared is known where it was prepared. */
let single: Database;
beforeAll(async () => {
  single = await Database.connect({ url: domain.database.url, poolSize: 1, connectionTimeout: 20_000 });
});
afterAll(() => single.close());

const plans = statement(
  'test.plans',
  `select name, generic_plans::int as kept, custom_plans::int as own from pg_prepared_statements where name <> 'test.plans'`,
);

/** PostgreSQL plans a statement five times before it decides whether to keep a plan. */
const tries = 5;

it('keeps the plans of loaders that are asked for one row again and again', async () => {
  const worker = await registeredWorker(domain.as(null));
  const jobId = await openJob(domain.as('CLERK'), {});
  await appliedTo(domain.as(null), worker, jobId);
  const page = async (db: Db): Promise<number> => {
    const key = { marketId: 1, id: worker.workerId };
    await workerSkillsLoader(db).load(key);
    await jobLoader(db, worker.principal).load({ marketId: 1, id: jobId });
    return (await applicationsOfWorkers(db, worker.principal).page(key, { first: 10 })).rows.length;
  };
  for (let i = 0; i < tries + 3; i += 1) expect(await page(single.scoped())).toBe(1);
  const known = await single.scoped().rows<{ name: string; kept: number; own: number }>(plans);
  expect(known.map(({ name }) => name).sort()).toEqual([
    'applications.of.worker_id.person.a.on',
    'jobs.byKeys.person',
    'workers.skills',
  ]);
  for (const { name, kept, own } of known) expect({ name, kept, own }).toEqual({ name, kept: 3, own: tries });
});
