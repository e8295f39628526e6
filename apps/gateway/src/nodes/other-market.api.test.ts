import { beforeAll, describe, expect, it } from '@jest/globals';
import { staffRoles } from '@yizhan/domain';
import { contextsOf, twoMarkets, type FullMarket } from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway } from '../testing/index.ts';

describe('nodes of another market', () => {
  const api = useGateway();
  let here: FullMarket;
  let there: FullMarket;
  beforeAll(async () => {
    ({ here, there } = await twoMarkets(await contextsOf(api.gateway.services.database)));
  });

  /** What is for the eyes of its own market only. */
  const inward = ({ marketId, jobs, worker, applications, placementId, staff }: FullMarket): string[] => [
    globalId('Job', marketId, jobs.draft),
    globalId('Job', marketId, jobs.inReview),
    globalId('Worker', marketId, worker.workerId),
    ...Object.values(applications).map((id) => globalId('Application', marketId, id)),
    globalId('Placement', marketId, placementId),
    ...Object.values(staff).map((id) => globalId('StaffMember', marketId, id)),
  ];

  const seen = async (market: FullMarket, asked: Parameters<typeof api.query>[2]) => {
    const ids = inward(market);
    const { data } = await api.query<{ nodes: ({ id: string } | null)[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids },
      asked,
    );
    return data!.nodes.filter((node) => node !== null).length;
  };

  it.each(staffRoles)('are nothing to a %s', async (role) => {
    expect(await seen(there, { as: role })).toBe(0);
  });

  it('are all there for a clerk of that market', async () => {
    expect(await seen(here, { as: 'CLERK' })).toBe(inward(here).length);
  });

  it('are nothing to a person who is known in the other only', async () => {
    expect(await seen(there, { principal: here.worker.principal })).toBe(0);
    expect(await seen(there, { principal: here.employer.principal })).toBe(0);
  });
});
