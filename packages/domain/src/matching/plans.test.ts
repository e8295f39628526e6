import { beforeAll, describe, expect, it } from '@jest/globals';
import type { UseCaseContext } from '../context/index.ts';
import { statement, type Db } from '../database/index.ts';
import { openJob, registeredWorker, smallMarket, useDomain, type TestWorker } from '../testing/index.ts';
import { updateWorker } from '../workers/index.ts';
import { matchJobs, matchWorkers } from './index.ts';

const domain = useDomain();
const rows = 2_000;

/** Copies of an open job, of which one in four stays in the trade. */
const copiedJobs = statement(
  'test.copyJobs',
  `insert into jobs select (jsonb_populate_record(job, jsonb_build_object('id', gen_random_uuid(), 'number', 'C' || n,
     'occupation_code', case when n % 4 = 0 then job.occupation_code else '${smallMarket.cleaner}' end))).*
   from jobs job, generate_series(1, ${rows}) n where job.status = 'OPEN'`,
);
const copiedPersons = statement(
  'test.copyPersons',
  `insert into persons select (jsonb_populate_record(person, jsonb_build_object('id', gen_random_uuid(), 'id_number_token', null,
     'phone_token', null))).* from persons person, generate_series(1, ${rows}) n
   where person.id = (select person_id from workers limit 1)`,
);
const copiedWorkers = statement(
  'test.copyWorkers',
  `insert into workers select (jsonb_populate_record(worker, jsonb_build_object('id', gen_random_uuid(), 'number', 'C' || n,
     'person_id', person.id, 'skill_ids', '[]'::jsonb,
     'occupation_codes', case when n % 20 = 0 then to_jsonb(worker.occupation_codes) else '["${smallMarket.cleaner}"]' end))).*
   from workers worker,
     (select id, row_number() over () as n from persons where id not in (select person_id from workers)) person
   where worker.id = (select id from workers limit 1)`,
);

/** As after a quiet while: all pages are known to be visible to all, which a vacuum beside other tests may not find. */
const settled = `select pg_restore_relation_stats('schemaname', 'public', 'relname', 'jobs', 'relallvisible', relpages)
  from pg_class where oid = 'jobs'::regclass`;

let worker: TestWorker;
let jobId: string;
beforeAll(async () => {
  const clerk = domain.as('CLERK');
  jobId = await openJob(clerk);
  worker = await registeredWorker(domain.as(null));
  await updateWorker(domain.with(worker.principal), { skills: [{ skillId: 1, level: 3 }] });
  for (const copied of [copiedJobs, copiedPersons, copiedWorkers]) await clerk.db.rows(copied);
  await domain.database.pool.query('analyze jobs, workers');
  await domain.database.pool.query(settled);
}, 60_000);

/** How PostgreSQL goes about a statement: for the values it is run with, and for any. */
async function plansOf(
  context: UseCaseContext,
  name: string,
  work: (context: UseCaseContext) => Promise<unknown>,
): Promise<string[]> {
  let run: { text: string; values: readonly unknown[] } | null = null;
  const db = Object.create(context.db) as Db;
  db.rows = (what, values = []) => {
    if (what.text.startsWith(`/* ${name} */`)) run ??= { text: what.text, values };
    return context.db.rows(what, values);
  };
  await work({ ...context, db });
  const { text, values } = run!;
  const plan = async (how: string, given?: unknown[]) => {
    const explained = await domain.database.pool.query<{ 'QUERY PLAN': string }>(
      `explain ${how} ${text}`,
      given,
    );
    return explained.rows.map((row) => row['QUERY PLAN']).join('\n');
  };
  return [await plan('', [...values]), await plan('(generic_plan)')];
}

describe('candidates among thousands', () => {
  it('are compared from the one index that holds all that decides: jobs for a worker', async () => {
    const ask = (context: UseCaseContext) => matchJobs(context, undefined, 10);
    const plans = await plansOf(domain.with(worker.principal), 'matching.jobsForWorker', ask);
    // For any trades, which may be all, it is another plan, and dearer: PostgreSQL plans for those that are asked for.
    expect(plans[0]).toContain('Index Only Scan using jobs_matching');
  });

  const ask = (context: UseCaseContext) => matchWorkers(context, jobId, 10);

  it('are found by the index of confirmed skills: workers for a job, of whom one is confirmed', async () => {
    for (const plan of await plansOf(domain.as('CLERK'), 'matching.confirmedForJob', ask)) {
      expect(plan).toContain('Bitmap Index Scan on workers_confirmed_skills');
      expect(plan).not.toContain('Seq Scan on workers');
    }
  });

  it.each([
    ['othersForJob', ask],
    ['workersForJob', (context: UseCaseContext) => matchWorkers(context, jobId, 50)],
  ])('are found by the indexes of trades and skills: workers for a job, %s', async (name, work) => {
    for (const plan of await plansOf(domain.as('CLERK'), `matching.${name}`, work)) {
      expect(plan).toContain('Bitmap Index Scan on workers_trades');
      expect(plan).toContain('Bitmap Index Scan on workers_skills');
      expect(plan).not.toContain('Seq Scan on workers');
    }
  });

  it('are asked about other work only where they are shown', async () => {
    const [plan] = await plansOf(domain.as('CLERK'), 'matching.workersForJob', (context) =>
      matchWorkers(context, jobId, 50),
    );
    const [compared, shown] = plan!.split('CTE Scan on best');
    expect(compared).not.toContain('placements');
    expect(shown).toContain('placements');
  });
});
