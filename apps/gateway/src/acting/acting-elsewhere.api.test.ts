import { beforeAll, describe, expect, it } from '@jest/globals';
import { registerWorker, requestCorrection, type PersonPrincipal } from '@yizhan/domain';
import {
  clerkActingFor,
  contextsOf,
  idNumberOf,
  signedIn,
  twoMarkets,
  workerInput,
  type FullMarket,
} from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway } from '../testing/index.ts';

const api = useGateway({ keepAnswers: true });
let here: FullMarket;
let there: FullMarket;
let person: PersonPrincipal;
let acted: PersonPrincipal;
const workerIds: string[] = [];
beforeAll(async () => {
  const contextOf = await contextsOf(api.gateway.services.database);
  ({ here, there } = await twoMarkets(contextOf));
  person = await signedIn(contextOf(null));
  const identity = workerInput({ realName: '邝示例', idNumber: idNumberOf('1975-03-12') });
  for (const { code } of [here, there]) {
    const market = contextOf(null).markets.marketByCode(code)!;
    workerIds.push(
      (await registerWorker(contextOf(null, { principal: person, market }), identity)).workerId!,
    );
  }
  acted = await clerkActingFor(contextOf('CLERK'), workerIds[0]!);
  const market = contextOf(null).markets.marketByCode(there.code)!;
  const wanted = { realName: '旷示例', idNumber: null, idempotencyKey: null };
  const { userErrors } = await requestCorrection(contextOf(null, { principal: person, market }), wanted);
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
}, 120_000);

/** Asks in the name of a market, in which the caller has not signed in. */
async function toldThere(query: string, principal: PersonPrincipal): Promise<unknown> {
  const headers = { 'x-yizhan-market': there.code };
  return (await api.query(query, {}, { principal, headers })).data;
}

describe('staff that acts for a person and names another market', () => {
  it('is told of its own, also after the person was told of the other one', async () => {
    for (const query of ['{ market { code } }', '{ market { code } jobMatches { score } }']) {
      const [theirs, ours] = [await toldThere(query, person), await toldThere(query, acted)];
      expect(theirs).toMatchObject({ market: { code: there.code } });
      expect(ours).toMatchObject({ market: { code: here.code } });
    }
  });

  it('is told who the person is in its own', async () => {
    const query = '{ viewer { worker { id } } }';
    const [own, other] = [here, there].map(({ marketId }, i) => globalId('Worker', marketId, workerIds[i]!));
    expect(await toldThere(query, person)).toEqual({ viewer: { worker: { id: other } } });
    expect(await toldThere(query, acted)).toEqual({ viewer: { worker: { id: own } } });
  });

  it('is told neither what the person asked to be corrected there, nor who looked at their data in every market', async () => {
    const query = '{ viewer { corrections { fields } dataLooks { totalCount } } }';
    expect(await toldThere(query, person)).toEqual({
      viewer: { corrections: [{ fields: ['REAL_NAME'] }], dataLooks: { totalCount: 0 } },
    });
    expect(await toldThere(query, acted)).toEqual({ viewer: { corrections: [], dataLooks: null } });
  });
});
