import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from '../graphql/schema.ts';
import { idsIn } from '../testing/lanes/client-queries.ts';
import { askAsRegion, createFilledWorld } from '../testing/lanes/filled-world.ts';
import { QueryDraw, seededRandom } from '../testing/lanes/random-query.ts';
import { drawnRoots } from '../testing/lanes/random-roots.ts';
import { useTwoLanes } from '../testing/lanes/two-lanes.ts';
import { callers, type Caller, type World } from '../testing/matrix/world.ts';

type Asking = Caller | 'region';

/** Who asks, by the kind of principal that they are. */
const kinds: Readonly<Record<string, readonly Asking[]>> = {
  ANONYMOUS: ['nobody'],
  PERSON: ['person', 'worker', 'employer', 'acting'],
  PARTNER: ['partner', 'scopeless'],
  SCREEN: ['screen'],
};
const staff = callers.filter((caller) => !Object.values(kinds).flat().includes(caller));

describe('drawn queries', () => {
  const lanes = useTwoLanes();
  const schema = buildSchema();
  const languages = ['zh-CN', 'en', 'mn-Mong'];
  const compiledRoots = new Set<string>();
  let world: World;
  beforeAll(async () => {
    world = await createFilledWorld(lanes.api);
  }, 120_000);

  it.each<[string, readonly Asking[]]>(Object.entries({ ...kinds, STAFF: [...staff, 'region'] }))(
    'are answered by both lanes alike, 2,000 in every language, to: %s',
    async (kind, asking) => {
      const draw = new QueryDraw(schema, seededRandom(20_261_126 + kind.length), idsIn(world));
      let compiledCount = 0;
      for (let i = 0; i < 2_000; i += 1) {
        const query = draw.query();
        const caller = asking[i % asking.length]!;
        const language = languages[i % 3]!;
        const asked = { ...(caller === 'region' ? askAsRegion(lanes.api) : world.askAs[caller]), language };
        const { compiled, resolved } = await lanes.ask(query, {}, asked);
        expect({ caller, query, told: compiled.told }).toEqual({ caller, query, told: resolved.told });
        if (compiled.lane === 'RESOLVERS') continue;
        compiledCount += 1;
        for (const [, root] of query.matchAll(/\b[rn]\d: (\w+)/g)) compiledRoots.add(root!);
      }
      expect(compiledCount).toBeGreaterThan(800);
    },
    480_000,
  );

  it('tell everybody what is theirs, whoever asked the same before them', async () => {
    const draw = new QueryDraw(schema, seededRandom(46), idsIn(world));
    let keptCount = 0;
    for (let i = 0; i < 150; i += 1) {
      const query = draw.query();
      const first = i % callers.length;
      for (const caller of [...callers.slice(first), ...callers.slice(0, first)]) {
        const { compiled, resolved } = await lanes.ask(query, {}, world.askAs[caller]);
        expect({ caller, query, told: compiled.told }).toEqual({ caller, query, told: resolved.told });
        if (compiled.lane === 'KEPT') keptCount += 1;
      }
    }
    expect(keptCount).toBeGreaterThan(100);
  }, 240_000);

  it('reached every field of the query that is drawn', () => {
    expect(
      [...new Set(drawnRoots.map(({ name }) => name))].filter((name) => !compiledRoots.has(name)),
    ).toEqual([]);
  });
});
