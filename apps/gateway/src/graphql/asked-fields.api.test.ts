import { beforeAll, expect, it } from '@jest/globals';
import { updateWorker } from '@yizhan/domain';
import { appliedTo, contextsOf, openJob, registeredWorker, type TestWorker } from '@yizhan/domain/testing';
import { useGateway } from '../testing/index.ts';
import { globalId } from './global-id.ts';

const api = useGateway({ fastLane: false });
const many = 12;
let worker: TestWorker;
let jobId: string;

beforeAll(async () => {
  const contextOf = await contextsOf(api.gateway.services.database);
  worker = await registeredWorker(contextOf(null));
  await updateWorker(contextOf(null, { principal: worker.principal }), {
    skills: [{ skillId: 1, level: 3 }],
  });
  for (let i = 0; i < many; i += 1) {
    jobId = await openJob(contextOf('CLERK'), {});
    await appliedTo(contextOf(null), worker, jobId);
  }
}, 60_000);

const page = (job: string): string =>
  `{ viewer { worker { number skills { level skill { name } } applications(first: 10) { nodes { status ${job} } } } } }`;
const board = (job: string): string => `{ jobs(first: 10, orderBy: NEWEST) { nodes { title ${job} } } }`;
const one = (job: string): string =>
  `{ job(id: "${globalId('Job', 1, jobId)}") { title skills { name } ${job} } }`;

/** What resolvers ask the database, where each relation used to be a statement after the other. */
it.each([
  ["a worker's page with jobs and employers", () => page('job { number employer { name kind } }'), 3, 10],
  ["a worker's page with jobs", () => page('job { number }'), 3, 10],
  ["a worker's page with applications", () => page(''), 3, 0],
  ['a list of jobs with employers', () => board('employer { name kind }'), 1, 10],
  ['a list of jobs', () => board(''), 1, 0],
  ['a job with its employer', () => one('employer { name kind }'), 1, 1],
  [
    'a job behind a fragment',
    () => `${one('...More')} fragment More on Job { employer { name kind } }`,
    1,
    1,
  ],
])('%s: as many statements as there are lists', async (_what, query, statements, related) => {
  const answer = await api.query(query(), {}, { principal: worker.principal });
  expect({ errors: answer.errors, statements: answer.statements }).toEqual({ errors: undefined, statements });
  const found = JSON.stringify(answer.data).match(/"employer":\{"name":"[^"]+","kind"|"job":\{"number":"/g);
  expect(found?.length ?? 0).toBeGreaterThanOrEqual(related);
});

it('keeps the order of a list with employers beside its rows', async () => {
  const numbers = async (job: string): Promise<string> => {
    const { data } = await api.query<{ jobs: { nodes: { number: string }[] } }>(board(`number ${job}`));
    return data!.jobs.nodes.map(({ number }) => number).join();
  };
  const [alone, beside] = [await numbers(''), await numbers('employer { name }')];
  expect(alone.split(',')).toHaveLength(10);
  expect(beside).toBe(alone);
});
