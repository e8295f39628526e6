import { beforeAll, describe, expect, it } from '@jest/globals';
import { closeJob, createMarket, runMatching, type StaffPrincipal } from '@yizhan/domain';
import {
  contextsOf,
  openJob,
  principalOf,
  registeredEmployer,
  registeredWorker,
  smallMarket,
  type TestWorker,
} from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway } from '../testing/index.ts';
import { waysOf } from '../testing/wire/ways-of.ts';

const api = useGateway();
const list = `query ($first: Int, $after: String, $last: Int, $before: String) {
  keptMatches(first: $first, after: $after, last: $last, before: $before) {
    nodes { finishedAt worker { id number displayName maskedPhone } jobs { score job { id title employer { name } } } }
    pageInfo { hasNextPage endCursor startCursor }
    totalCount totalCountIsExact
  }
}`;

interface Kept {
  finishedAt: string;
  worker: { id: string; maskedPhone: string };
  jobs: { score: number; job: { id: string; title: string } }[];
}
interface Answer {
  keptMatches: {
    nodes: Kept[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null; startCursor: string | null };
    totalCount: number;
  };
}

const clerk = { as: 'CLERK' } as const;
const page = (variables: object, asked: Parameters<typeof api.query>[2] = clerk) =>
  api.query<Answer>(list, { ...variables }, asked);
const kept = async (variables: object = { first: 100 }) => (await page(variables)).data!.keptMatches;
const idsOf = ({ nodes }: Answer['keptMatches']) => nodes.map(({ worker }) => worker.id);

let contextOf: Awaited<ReturnType<typeof contextsOf>>;
beforeAll(async () => {
  contextOf = await contextsOf(api.gateway.services.database);
});
const run = () => runMatching(contextOf(null), 'CLOCK');

it('is an empty list before the first run', async () => {
  const { data, errors } = await page({});
  expect(errors).toBeUndefined();
  expect(data!.keptMatches).toEqual({
    ...{ nodes: [], totalCount: 0, totalCountIsExact: true },
    pageInfo: { hasNextPage: false, endCursor: null, startCursor: null },
  });
});

describe('what the night has found', () => {
  const workers: TestWorker[] = [];
  const jobs: string[] = [];
  const inOrder = () =>
    workers
      .map(({ workerId }) => workerId)
      .sort()
      .map((id) => globalId('Worker', smallMarket.id, id));
  beforeAll(async () => {
    for (let i = 0; i < 5; i += 1) workers.push(await registeredWorker(contextOf(null)));
    await registeredWorker(contextOf(null), { occupationCodes: [smallMarket.cleaner] });
    for (const min of ['300.00', '320.00', '340.00'])
      jobs.push(await openJob(contextOf('CLERK'), { wage: { min, max: '400.00', unit: 'DAY' } }));
    await run();
  });

  it('is the workers whom something fitted, with their best jobs first', async () => {
    const found = await kept();
    expect(found.totalCount).toBe(5);
    expect(idsOf(found)).toEqual(inOrder());
    const [{ finishedAt, worker, jobs: best }] = found.nodes as [Kept];
    expect(Date.parse(finishedAt)).toBeLessThanOrEqual(Date.now());
    expect(worker.maskedPhone).toMatch(/^154\*{4}\d{4}$/);
    const asked = `{ jobMatches(workerId: "${worker.id}") { score job { id } } }`;
    const { data } = await api.query<{ jobMatches: Kept['jobs'] }>(asked, {}, clerk);
    expect(best.map(({ score, job: { id } }) => ({ score, job: { id } }))).toEqual(data!.jobMatches);
    expect(best).toHaveLength(3);
  });

  it('comes in pages both ways, nobody twice and nobody left out, also where it was worked out anew between them', async () => {
    const first = await kept({ first: 2 });
    await run();
    const rest = await kept({ first: 100, after: first.pageInfo.endCursor });
    expect([...idsOf(first), ...idsOf(rest)]).toEqual(inOrder());
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    const back = await kept({ last: 100, before: rest.pageInfo.startCursor });
    expect(idsOf(back)).toEqual(idsOf(first));
  });

  it('takes the same statements for one worker and for many', async () => {
    const [one, many] = [await page({ first: 1 }), await page({ first: 100 })];
    expect(many.data!.keptMatches.nodes).toHaveLength(5);
    expect([one.statements, many.statements]).toEqual([4, 4]);
  });

  it('is for staff who deal with workers, of their own market', async () => {
    const code = async (asked: Parameters<typeof api.query>[2]) =>
      (await page({}, asked)).errors?.[0]?.extensions['code'];
    expect(await code({})).toBe('UNAUTHENTICATED');
    expect(await code({ principal: workers[0]!.principal })).toBe('FORBIDDEN');
    expect(await code({ principal: (await registeredEmployer(contextOf(null))).principal })).toBe(
      'FORBIDDEN',
    );
    expect(await code({ as: 'AUDITOR' })).toBe('FORBIDDEN');
    expect(await code({ as: 'EDITOR' })).toBe('FORBIDDEN');
  });

  it('is not told to staff of another market', async () => {
    const db = api.gateway.services.deployment.scoped();
    const { id } = await createMarket(db, { code: 'THERE', name: '那边的零工市场', divisionCode: '150302' });
    await api.gateway.services.markets.load();
    const { data } = await page({}, { principal: principalOf('CLERK', id) as StaffPrincipal });
    expect(data!.keptMatches).toMatchObject({ nodes: [], totalCount: 0 });
  });

  it('says the same compiled and by resolvers', async () => {
    const { together } = waysOf(api, JSON.stringify({ query: list }));
    const authorization = `Bearer ${await api.token('CLERK')}`;
    const told: string[] = [];
    for (const accept of ['application/json', 'application/json;q=0.9'])
      told.push(await together({ headers: { authorization, accept } }));
    expect(told.map((answer) => /x-lane: (\w+)/.exec(answer)![1])).toEqual(['COMPILED', 'RESOLVERS']);
    const [compiled, resolved] = told.map((answer) => /\{"data".*(?=,"extensions")/.exec(answer)![0]);
    expect(compiled).toContain('"jobs":[{"score":');
    expect(compiled).toBe(resolved);
  });

  it('leaves out jobs that are closed since', async () => {
    const [closed, ...open] = jobs as [string, ...string[]];
    const { userErrors } = await closeJob(contextOf('CLERK'), { jobId: closed, reason: null });
    expect(userErrors).toEqual([]);
    for (const node of (await kept()).nodes)
      expect(node.jobs.map(({ job }) => job.id).sort()).toEqual(
        open.map((id) => globalId('Job', smallMarket.id, id)).sort(),
      );
    for (const jobId of open) await closeJob(contextOf('CLERK'), { jobId, reason: null });
    expect((await kept()).nodes.map((node) => node.jobs)).toEqual([[], [], [], [], []]);
  });
});
