import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from '../graphql/schema.ts';
import { clientQueries, variablesFor } from '../testing/lanes/client-queries.ts';
import { QueryDraw, seededRandom } from '../testing/lanes/random-query.ts';
import { useTwoLanes } from '../testing/lanes/two-lanes.ts';
import { callers, createWorld, relations, type World } from '../testing/matrix/world.ts';

describe('the compiled lane', () => {
  const lanes = useTwoLanes();
  let world: World;
  beforeAll(async () => {
    world = await createWorld(lanes.api);
  }, 120_000);

  const ids = (type: string): string[] => relations.flatMap((relation) => world.things[relation][type] ?? []);

  it.each(callers)(
    'answers what the clients ask as resolvers do, byte for byte: %s',
    async (caller) => {
      let compiledCount = 0;
      for (const { name, body } of clientQueries) {
        for (const variables of variablesFor(body, ids)) {
          const { compiled, resolved } = await lanes.ask(body, variables, world.askAs[caller]);
          expect({ name, variables, told: compiled.told }).toEqual({ name, variables, told: resolved.told });
          if (compiled.lane !== 'RESOLVERS') compiledCount += 1;
        }
      }
      expect(compiledCount).toBeGreaterThan(40);
    },
    120_000,
  );

  it('compiles every root that docs/fast-lane.md names', async () => {
    const id = (type: string): string => world.things.own[type]!;
    const queries = [
      `{ job(id: "${id('Job')}") { id languageNeeds { language languageName reason state decidedAt note } } }`,
      `{ employer(id: "${id('Employer')}") { id } }`,
      `{ worker(id: "${id('Worker')}") { id } }`,
      `{ node(id: "${id('Employer')}") { id ... on Employer { name } } }`,
      ...['jobs', 'employers', 'workers', 'reviewQueue', 'vettingQueue'].map(
        (list) => `{ ${list}(first: 2) { nodes { id } } }`,
      ),
      '{ viewer { kind employers { name } } market { name } }',
    ];
    const lane = async (query: string, caller: (typeof callers)[number]): Promise<unknown> => ({
      query,
      lane: (await lanes.ask(query, {}, world.askAs[caller])).compiled.lane,
    });
    for (const query of queries) expect(await lane(query, 'MANAGER')).toEqual({ query, lane: 'COMPILED' });
    const own = '{ viewer { employers { name } } }';
    expect(await lane(own, 'employer')).toEqual({ query: own, lane: 'COMPILED' });
  });

  it('answers 2,000 drawn queries as resolvers do, in every language', async () => {
    const draw = new QueryDraw(buildSchema(), seededRandom(20_261_126), ids);
    const languages = ['zh-CN', 'en', 'mn-Mong'];
    let compiledCount = 0;
    for (let i = 0; i < 2_000; i += 1) {
      const query = draw.query();
      const caller = callers[i % callers.length]!;
      const asked = { ...world.askAs[caller], language: languages[i % 3] };
      const { compiled, resolved } = await lanes.ask(query, {}, asked);
      expect({ caller, query, told: compiled.told }).toEqual({ caller, query, told: resolved.told });
      if (compiled.lane === 'COMPILED') compiledCount += 1;
    }
    expect(compiledCount).toBeGreaterThan(500);
  }, 240_000);
});
