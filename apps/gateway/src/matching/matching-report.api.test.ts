import { beforeAll, expect, it } from '@jest/globals';
import { runMatching, type MatchingReport, type StaffPrincipal } from '@yizhan/domain';
import {
  contextsOf,
  jobInput,
  openJob,
  principalOf,
  registeredWorker,
  smallMarket,
} from '@yizhan/domain/testing';
import { useGateway } from '../testing/index.ts';
import { waysOf } from '../testing/wire/ways-of.ts';

const api = useGateway();
const report = `{ matchingReport { workers workersWithout jobs jobsOffered offers topTenthShare weightsVersion
  trades { occupation { code } divisionCode divisionName jobs jobsWithNobody places candidates }
  jobsShort { places candidates job { number title } } } }`;

interface Answer {
  matchingReport: MatchingReport;
}

let contextOf: Awaited<ReturnType<typeof contextsOf>>;
beforeAll(async () => {
  contextOf = await contextsOf(api.gateway.services.database);
});
const run = () => runMatching(contextOf(null), 'CLOCK');

it('tells nothing before the first run, in one statement', async () => {
  const { data, statements } = await api.query(report, {}, { as: 'MANAGER' });
  expect(data).toEqual({ matchingReport: null });
  expect(statements).toBe(1);
});

it('tells a manager by trade and place where people are missing, in four statements however many there are', async () => {
  await registeredWorker(contextOf(null));
  await registeredWorker(contextOf(null), { occupationCodes: [smallMarket.cleaner] });
  for (const headcount of [1, 2, 5]) await openJob(contextOf('CLERK'), { headcount });
  await run();
  const { data, statements, errors } = await api.query<Answer>(report, {}, { as: 'MANAGER' });
  expect(errors).toBeUndefined();
  const trade = {
    occupation: { code: smallMarket.bricklayer },
    ...{ divisionCode: smallMarket.subdistrict, jobs: 2, jobsWithNobody: 0, places: 7, candidates: 2 },
  };
  expect(data).toMatchObject({
    matchingReport: {
      ...{ workers: 2, workersWithout: 1, jobs: 3, jobsOffered: 3, offers: 3, weightsVersion: 0 },
      trades: [trade],
      jobsShort: [
        { places: 5, candidates: 1, job: { title: jobInput().title } },
        { places: 2, candidates: 1, job: { title: jobInput().title } },
      ],
    },
  });
  expect(data!.matchingReport.topTenthShare).toBeCloseTo(1 / 3);
  expect(statements).toBe(4);
});

it('is for those who read figures, of their own market', async () => {
  for (const role of ['CLERK', 'REVIEWER', 'EDITOR'] as const) {
    const { errors } = await api.query(report, {}, { as: role });
    expect(errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
  }
  const elsewhere = await api.query(report, {}, { principal: principalOf('MANAGER', 2) as StaffPrincipal });
  expect(elsewhere.data ?? null).not.toMatchObject({ matchingReport: { workers: 2 } });
});

it('says the same compiled and by resolvers', async () => {
  const { together } = waysOf(api, JSON.stringify({ query: report }));
  const authorization = `Bearer ${await api.token('MANAGER')}`;
  const told: string[] = [];
  for (const accept of ['application/json', 'application/json;q=0.9'])
    told.push(await together({ headers: { authorization, accept } }));
  expect(told.map((answer) => /x-lane: (\w+)/.exec(answer)![1])).toEqual(['COMPILED', 'RESOLVERS']);
  const [compiled, resolved] = told.map((answer) => /\{"data".*(?=,"extensions")/.exec(answer)![0]);
  expect(compiled).toContain('"jobsShort":[{"places":5');
  expect(compiled).toBe(resolved);
});
