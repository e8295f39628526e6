import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from '../graphql/schema.ts';
import { clientQueries, idsIn } from '../testing/lanes/client-queries.ts';
import { QueryDraw, seededRandom } from '../testing/lanes/random-query.ts';
import { useGateway } from '../testing/index.ts';
import { callers, createWorld, type Caller, type World } from '../testing/matrix/world.ts';

const now = new Date();
const api = useGateway({ fastLane: false, rateLimitFactor: 10_000, clock: { now: () => now } });
let world: World;
beforeAll(async () => {
  world = await createWorld(api);
}, 120_000);

/** What a type with a weight has to be weighed by Apollo, and all else of the answer is the same. */
const weighed = { accept: 'application/json;q=0.9' };

const changing = /"requestId":"[^"]*"|"extensions":\{"cost".*$/gs;

async function tell(body: object, caller: Caller, headers: Record<string, string>): Promise<string> {
  const { principal, language = 'en' } = world.askAs[caller];
  const token = principal && (await api.gateway.services.tokens.issue(principal)).text;
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': language,
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify(body),
  });
  const told = ['content-type', 'cache-control', 'x-statements'].map((name) => response.headers.get(name));
  return [response.status, ...told, (await response.text()).replaceAll(changing, '')].join(' ');
}

/** The answer, after the way through Apollo was seen to give the same. */
async function bothWays(query: string, variables: object, caller: Caller): Promise<string> {
  const body = { query, variables };
  const direct = await tell(body, caller, { accept: 'application/json' });
  const through = await tell(body, caller, weighed);
  expect({ query, variables, caller, direct }).toEqual({ query, variables, caller, direct: through });
  return direct;
}

describe('resolvers called without Apollo', () => {
  it.each(callers)(
    'answer what the clients ask as through it, byte for byte: %s',
    async (caller) => {
      for (const { query, variables } of clientQueries(world))
        for (const set of variables) await bothWays(query, set, caller);
    },
    120_000,
  );

  it('answer 400 drawn queries as through it', async () => {
    const draw = new QueryDraw(buildSchema(), seededRandom(48), idsIn(world));
    for (let i = 0; i < 400; i += 1) await bothWays(draw.query(), {}, callers[i % callers.length]!);
  }, 120_000);

  it.each([
    ['an error in a field that may be null', '{ job(id: "no") { id } market { name } }', {}, 200],
    ['an error that reaches the top', '{ jobs(orderBy: NEAREST) { nodes { id } } }', {}, 200],
    ['an error below an alias', '{ j: jobs(first: 2, after: "x") { nodes { id } } __typename }', {}, 200],
    ['a variable of a wrong type', 'query ($first: Int!) { jobs(first: $first) { totalCount } }', {}, 200],
    ['a wrong scalar', 'query ($d: Date) { jobs(filter: {startsFrom: $d}) { totalCount } }', { d: 'x' }, 200],
  ] as const)('tell %s as through it', async (_what, query, variables, status) => {
    const told = await bothWays(query, variables, 'worker');
    expect(told).toContain('"errors":[{');
    expect(told).toMatch(new RegExp(`^${status} `));
  });
});
