import { beforeAll, describe, expect, it } from '@jest/globals';
import { acceptOffer, confirmWorkerSkill, refuseWorkersApplication } from '@yizhan/domain';
import {
  appliedTo,
  contextsOf,
  offeredTo,
  openJob,
  registeredEmployer,
  registeredWorker,
  smallMarket,
  type TestEmployer,
} from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { registeredDocument, useGateway } from '../testing/index.ts';

const api = useGateway();

interface Applicant {
  status: string;
  reason: string | null;
  worker: { displayName: string; skills: { confirmed: boolean }[]; occupations: object[] };
}

interface Applicants {
  job: { applications: { nodes: Applicant[] } };
}

interface Placed {
  job: { placements: { nodes: { application: { worker: { displayName: string } } }[] } };
}

let employer: TestEmployer;
const jobs = new Map<number, string>();

/** A job of the employer with so many applicants: one placed, one refused, and one with a confirmed skill among them. */
async function jobWithApplicants(count: number): Promise<string> {
  const contextOf = await contextsOf(api.gateway.services.database);
  const [clerk, nobody] = [contextOf('CLERK'), contextOf(null)];
  const jobId = await openJob(clerk, { employerId: employer.employerId, headcount: 3 });
  for (let i = 0; i < count; i += 1) {
    const worker = await registeredWorker(nobody, { realName: '甘测试' });
    const own = contextOf(null, { principal: worker.principal });
    if (i === 0) {
      const applicationId = await offeredTo(own, worker, jobId);
      await acceptOffer(own, { applicationId, idempotencyKey: null });
      const skill = { workerId: worker.workerId, skillId: 1, level: 3 };
      await confirmWorkerSkill(clerk, skill);
    } else {
      const applicationId = await appliedTo(own, worker, jobId);
      if (i === 1)
        await refuseWorkersApplication(clerk, { applicationId, reason: 'SKILL', shareReason: false });
    }
  }
  return globalId('Job', smallMarket.id, jobId);
}

beforeAll(async () => {
  const contextOf = await contextsOf(api.gateway.services.database);
  employer = await registeredEmployer(contextOf(null));
  for (const count of [2, 24]) jobs.set(count, await jobWithApplicants(count));
}, 120_000);

const ask = <Data>(name: string, count: number) =>
  api.query<Data>(
    registeredDocument('web', name),
    { id: jobs.get(count), after: null },
    { principal: employer.principal },
  );

describe('the applicants of a job', () => {
  it.each([2, 24])('take at most five statements for %d of them', async (count) => {
    const { data, statements } = await ask<Applicants>('Applicants', count);
    const { nodes } = data!.job.applications;
    expect(nodes).toHaveLength(count);
    expect(nodes[0]).toMatchObject({ status: 'ACCEPTED', worker: { skills: [{ confirmed: true }] } });
    expect(nodes[1]).toMatchObject({ status: 'REFUSED', reason: 'SKILL' });
    expect(new Set(nodes.map(({ worker }) => worker.displayName))).toEqual(new Set(['甘师傅']));
    expect(statements).toBeLessThanOrEqual(5);
  });

  it('who were placed take at most five', async () => {
    const { data, statements } = await ask<Placed>('PlacedPeople', 24);
    const [placed] = data!.job.placements.nodes;
    expect(placed?.application.worker.displayName).toBe('甘师傅');
    expect(statements).toBeLessThanOrEqual(5);
  });

  it('are nobody else’s business', async () => {
    const { data } = await api.query<Applicants>(registeredDocument('web', 'Applicants'), {
      id: jobs.get(2),
      after: null,
    });
    expect(data!.job.applications.nodes).toEqual([]);
  });
});
