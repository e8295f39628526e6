import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  appliedTo,
  contextsOf,
  openJob,
  registeredEmployer,
  registeredWorker,
  smallMarket,
  type TestEmployer,
  type TestWorker,
} from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway } from '../testing/index.ts';

const api = useGateway();
let worker: TestWorker;
let employer: TestEmployer;

/** A worker who applied to two employers' jobs. */
beforeAll(async () => {
  const contextOf = await contextsOf(api.gateway.services.database);
  const [clerk, nobody] = [contextOf('CLERK'), contextOf(null)];
  worker = await registeredWorker(nobody);
  employer = await registeredEmployer(nobody, { creditCode: '91150399TE0000096U' });
  const other = await registeredEmployer(nobody, { creditCode: '91150399TE0000109H' });
  const own = contextOf(null, { principal: worker.principal });
  for (const [title, { employerId }] of [
    ['theirs', employer],
    ['others', other],
  ] as const)
    await appliedTo(own, worker, await openJob(clerk, { employerId, title }));
}, 60_000);

const document =
  'query ($id: ID!) { worker(id: $id) { applications(first: 5) { totalCount nodes { job { title } } } } }';

interface Told {
  worker: { applications: { totalCount: number; nodes: { job: { title: string } }[] } };
}

/** The count and the jobs of the worker's applications, in one statement: resolvers take more. */
async function toldTo({ principal }: Pick<TestWorker, 'principal'>): Promise<unknown> {
  const id = globalId('Worker', smallMarket.id, worker.workerId);
  const { data, statements } = await api.query<Told>(document, { id }, { principal });
  const { totalCount, nodes } = data!.worker.applications;
  return { statements, totalCount, titles: nodes.map(({ job }) => job.title) };
}

describe('applications inside the statement of a worker', () => {
  it('are all to the worker', async () => {
    expect(await toldTo(worker)).toEqual({ statements: 1, totalCount: 2, titles: ['others', 'theirs'] });
  });

  it('are to an employer those to its own jobs', async () => {
    expect(await toldTo(employer)).toEqual({ statements: 1, totalCount: 1, titles: ['theirs'] });
  });
});
