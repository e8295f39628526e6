import { expect, it } from '@jest/globals';
import { applicationsOfWorkers } from '../applications/index.ts';
import { jobLoader, searchJobs } from '../jobs/index.ts';
import { appliedTo, openJob, registeredWorker, useDomain, watchedDb } from '../testing/index.ts';
import { workerOfPerson } from '../workers/index.ts';

const domain = useDomain();
const marketId = 1;

it('are those of pages by key: a job, one’s own worker, their applications', async () => {
  const { principal, workerId } = await registeredWorker(domain.as(null));
  const jobId = await openJob(domain.as('CLERK'), {});
  await appliedTo(domain.as(null), { principal, workerId }, jobId);
  const { db, short } = watchedDb(domain.database.scoped());
  await jobLoader(db, principal).load({ marketId, id: jobId });
  await workerOfPerson(db, marketId, principal.personId);
  await applicationsOfWorkers(db, principal).page({ marketId, id: workerId }, { first: 10 });
  expect(short()).toEqual([
    'jobs.byKeys.person',
    'workers.ofPerson.p',
    'applications.of.worker_id.person.a.on',
  ]);
});

it('are not those of many keys, nor of pages of several, nor of lists', async () => {
  const { principal, workerId } = await registeredWorker(domain.as(null));
  const { workerId: other } = await registeredWorker(domain.as(null));
  const jobs = await Promise.all(Array.from({ length: 21 }, () => openJob(domain.as('CLERK'), {})));
  const { db, short } = watchedDb(domain.database.scoped());
  await jobLoader(db, principal).loadMany(jobs.map((id) => ({ marketId, id })));
  const pages = applicationsOfWorkers(db, principal);
  await Promise.all([workerId, other].map((id) => pages.page({ marketId, id }, { first: 10 })));
  await searchJobs({ ...domain.as(null), db }, { filter: {} }, { first: 1 });
  expect(short()).toEqual([]);
});
