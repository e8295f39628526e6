import { beforeAll, describe, expect, it } from '@jest/globals';
import { createMarket, statement, type StaffPrincipal, type StaffRole } from '@yizhan/domain';
import { contextsOf, principalOf, twoMarkets, type FullMarket } from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway } from '../testing/index.ts';

const api = useGateway();
let region: (role: StaffRole) => StaffPrincipal;
let here: FullMarket;

beforeAll(async () => {
  ({ here } = await twoMarkets(await contextsOf(api.gateway.services.database)));
  const db = api.gateway.services.deployment.scoped();
  const { id } = await createMarket(db, { code: 'WUHAI', name: '乌海市', divisionCode: '150300' });
  await api.gateway.services.markets.load();
  region = (role) => principalOf(role, id) as StaffPrincipal;
});

const figures = `{ marketFigures { asOf total { openJobs workers }
  markets { market { code } figures { openJobs openings workers applicationsToday placementsThisMonth } } } }`;

describe('the manager of a city', () => {
  it('sees sums in two statements', async () => {
    const { data, statements, errors } = await api.query(figures, {}, { principal: region('MANAGER') });
    expect(errors).toBeUndefined();
    const kept = statement('test.kept', 'select sum(open)::int as "openJobs" from open_job_counts');
    const total = await api.gateway.services.database.scoped().row<object>(kept);
    expect(data).toMatchObject({
      marketFigures: {
        total: { ...total, workers: null },
        markets: [{ market: { code: 'HBW' } }, { market: { code: 'OTHER' } }],
      },
    });
    expect(statements).toBe(2);
  });

  it.each([
    ['workers', '{ workers { totalCount nodes { id } } }'],
    ['applications of a job', 'query ($job: ID!) { job(id: $job) { applications { totalCount } } }'],
    ['jobs that wait', '{ reviewQueue { totalCount nodes { id } } }'],
    ['employers to vet', '{ vettingQueue { totalCount nodes { id } } }'],
    ['staff', '{ staffMembers { nodes { market { code } } } }'],
  ])('sees no %s of the markets below', async (_, document) => {
    const variables = { job: globalId('Job', here.marketId, here.jobs.open) };
    const { data } = await api.query(document, variables, { principal: region('MANAGER') });
    const text = JSON.stringify(data ?? {});
    expect(text).not.toMatch(/"totalCount":[1-9]/);
    expect(text).not.toContain('HBW');
  });

  it.each([
    ['a worker', () => globalId('Worker', here.marketId, here.worker.workerId)],
    ['an application', () => globalId('Application', here.marketId, here.applications.submitted)],
    ['a placement', () => globalId('Placement', here.marketId, here.placementId)],
    ['a draft', () => globalId('Job', here.marketId, here.jobs.draft)],
    ['a colleague below', () => globalId('StaffMember', here.marketId, here.staff.CLERK)],
  ])('finds %s of a market below under no id', async (_, id) => {
    for (const role of ['MANAGER', 'AUDITOR', 'ADMINISTRATOR'] as const) {
      const { data } = await api.query<{ node: unknown }>(
        'query ($id: ID!) { node(id: $id) { id } }',
        { id: id() },
        { principal: region(role) },
      );
      expect(data!.node).toBeNull();
    }
  });
});

it.each(['CLERK', 'REVIEWER', 'EDITOR'] as const)('no %s of a region sees sums', async (role) => {
  const { errors } = await api.query(figures, {}, { principal: region(role) });
  expect(errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
});
