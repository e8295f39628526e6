import { beforeAll, describe, expect, it } from '@jest/globals';
import { acceptOffer, refuseWorkersApplication } from '@yizhan/domain';
import {
  appliedTo,
  contextsOf,
  offeredTo,
  openJob,
  registeredWorker,
  type TestWorker,
} from '@yizhan/domain/testing';
import { registeredDocument, useGateway } from '../testing/index.ts';

const api = useGateway();

interface MyWork {
  viewer: {
    worker: {
      applications: { nodes: { steps: object[]; placement: object | null; reason: string | null }[] };
    };
  };
}

const days = (n: number) => new Date(Date.now() + (n * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
let worker: TestWorker;

beforeAll(async () => {
  const contextOf = await contextsOf(api.gateway.services.database);
  worker = await registeredWorker(contextOf(null));
  const own = contextOf(null, { principal: worker.principal });
  for (const day of [1, 2, 3]) {
    const [asked, agreed, refused] = await Promise.all(
      [day, day + 3, day].map((on) => openJob(contextOf('CLERK'), { startsOn: days(on) })),
    );
    await appliedTo(own, worker, asked!);
    const applicationId = await offeredTo(own, worker, agreed!);
    await acceptOffer(own, { applicationId, idempotencyKey: null });
    const other = await appliedTo(own, worker, refused!);
    const no = { applicationId: other, reason: 'SKILL', shareReason: false };
    await refuseWorkersApplication(contextOf('CLERK'), no);
  }
});

describe('my work', () => {
  it('takes at most five statements, and tells no reason that the employer kept', async () => {
    const { data, statements } = await api.query<MyWork>(
      registeredDocument('web', 'MyWork'),
      { first: 30, after: null },
      { principal: worker.principal },
    );
    const { nodes } = data!.viewer.worker.applications;
    expect(nodes.filter(({ placement }) => placement !== null)).toHaveLength(3);
    expect(nodes.every(({ steps }) => steps.length > 0)).toBe(true);
    expect(nodes.map(({ reason }) => reason)).toEqual(nodes.map(() => null));
    expect(statements).toBeLessThanOrEqual(5);
  });
});
