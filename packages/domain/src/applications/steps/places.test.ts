import { describe, expect, it } from '@jest/globals';
import { statement } from '../../database/index.ts';
import { offeredTo, openJob, registeredWorker, useDomain, type TestWorker } from '../../testing/index.ts';
import { acceptOffer } from './accept-offer.ts';
import { withdrawApplication } from './withdraw-application.ts';

const domain = useDomain();

const jobState = statement(
  'test.jobState',
  `select status, placed_count as placed, (select count(*)::int from placements p
     where p.job_id = jobs.id and p.status = 'AGREED') as placements,
     (select jsonb_object_agg(status, n) from (select status, count(*)::int n from applications
       where job_id = jobs.id group by status) s) as applications from jobs where id = $1`,
);
const stateOf = (jobId: string) => domain.database.scoped().row<Record<string, unknown>>(jobState, [jobId]);

const offered = async (jobId: string, count: number): Promise<[TestWorker, string][]> => {
  const pairs: [TestWorker, string][] = [];
  for (let i = 0; i < count; i += 1) {
    const worker = await registeredWorker(domain.as(null));
    pairs.push([worker, await offeredTo(domain.as(null), worker, jobId)]);
  }
  return pairs;
};

const accept = ([worker, applicationId]: [TestWorker, string]) =>
  acceptOffer(domain.with(worker.principal), { applicationId, idempotencyKey: null });

describe('places of a job', () => {
  it('go to exactly five of two hundred who accept at once, and the others wait', async () => {
    const jobId = await openJob(domain.as('CLERK'), { headcount: 5 });
    const pairs = await offered(jobId, 200);
    const outcomes = await Promise.all(pairs.map(accept));
    const codes = outcomes.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(outcomes.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(5);
    expect(new Set(codes)).toEqual(new Set(['PLACES_TAKEN']));
    expect(await stateOf(jobId)).toEqual({
      status: 'FILLED',
      placed: 5,
      placements: 5,
      applications: { ACCEPTED: 5, WAITLISTED: 195 },
    });
  }, 180_000);

  it('are given back by who drops out, and who waits longest moves up', async () => {
    const jobId = await openJob(domain.as('CLERK'), { headcount: 1 });
    const [first, second, third] = await offered(jobId, 3);
    await accept(first!);
    const withdrawn = { applicationId: first![1], reason: 'ILLNESS' };
    await withdrawApplication(domain.with(first![0].principal), withdrawn);
    expect(await stateOf(jobId)).toMatchObject({
      status: 'OPEN',
      placed: 0,
      placements: 0,
      applications: { WITHDRAWN: 1, SUBMITTED: 1, WAITLISTED: 1 },
    });
    const statusOf = statement('test.statusOf', 'select status from applications where id = $1');
    expect(await domain.database.scoped().row(statusOf, [second![1]])).toEqual({ status: 'SUBMITTED' });
    expect(await domain.database.scoped().row(statusOf, [third![1]])).toEqual({ status: 'WAITLISTED' });
  });

  it('are answered alike when an offer is accepted twice', async () => {
    const jobId = await openJob(domain.as('CLERK'), { headcount: 2 });
    const [pair] = await offered(jobId, 1);
    expect(await accept(pair!)).toEqual(await accept(pair!));
    expect(await stateOf(jobId)).toMatchObject({ status: 'OPEN', placed: 1, placements: 1 });
  });
});
