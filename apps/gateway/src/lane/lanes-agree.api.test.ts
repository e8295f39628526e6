import { beforeAll, describe, expect, it } from '@jest/globals';
import { clientQueries, pageQueries, type KnownQuery } from '../testing/lanes/client-queries.ts';
import { askAsRegion, createFilledWorld } from '../testing/lanes/filled-world.ts';
import type { AskOptions } from '../testing/index.ts';
import { leftToResolvers } from '../testing/lanes/left-to-resolvers.ts';
import { useTwoLanes, type LaneBody } from '../testing/lanes/two-lanes.ts';
import { callers, type World } from '../testing/matrix/world.ts';

describe('the compiled lane', () => {
  const lanes = useTwoLanes();
  let world: World;
  beforeAll(async () => {
    world = await createFilledWorld(lanes.api);
  }, 120_000);

  /** Answers of the compiled lane that were no refusals, by query. */
  const answered = new Map<string, string[]>();

  async function agree(asked: AskOptions, queries: readonly KnownQuery[]): Promise<void> {
    for (const { name, query, variables: sets } of queries) {
      for (const variables of sets) {
        const { compiled, resolved } = await lanes.ask(query, variables, asked);
        expect({ name, variables, told: compiled.told }).toEqual({ name, variables, told: resolved.told });
        if (compiled.lane !== 'RESOLVERS')
          answered.set(query, [...(answered.get(query) ?? []), compiled.told]);
      }
    }
  }

  it.each(callers)(
    'answers what the clients ask and the pages show as resolvers do, byte for byte: %s',
    (caller) => agree(world.askAs[caller], [...clientQueries(world), ...pageQueries(world)]),
    120_000,
  );

  it('does so for a manager of a region', () => agree(askAsRegion(lanes.api), clientQueries(world)), 60_000);

  it('answers each of them for somebody, but for those whose reason is told', () => {
    const never = [...clientQueries(world), ...pageQueries(world)].filter(
      ({ query }) => !answered.has(query),
    );
    expect(never.filter(({ name }) => !(name in leftToResolvers))).toEqual([]);
  });

  it.each(['SavedSearches', 'Matches', 'SimilarJobs', 'MyJobs', 'SuggestedWorkers', 'MyAvailability'])(
    'has rows to show where the clients ask: %s',
    (asked) => {
      const queries = clientQueries(world).filter(({ name }) => name === asked);
      const told = queries.flatMap(({ query }) => answered.get(query) ?? []);
      const nested = /"(jobAlerts|jobMatches|similar|nodes|workerMatches|availabilityExceptions)":\[\{/;
      expect(told.filter((text) => nested.test(text))).not.toEqual([]);
    },
  );

  it('compiles every root that docs/fast-lane.md names', async () => {
    const id = (type: string): string => world.things.own[type]!;
    const queries = [
      `{ job(id: "${id('Job')}") { id languageNeeds { language languageName reason state decidedAt note } } }`,
      `{ node(id: "${id('Employer')}") { id ... on Employer { name } } }`,
      `{ node(id: "${id('InstantOffer')}") { id ... on InstantOffer { status job { title } } } }`,
      `{ node(id: "${id('StaffMember')}") { id ... on StaffMember { displayName market { code } } } }`,
    ];
    const lane = async (query: string): Promise<LaneBody> =>
      (await lanes.ask(query, {}, world.askAs.MANAGER)).compiled;
    for (const query of queries) expect(await lane(query)).toMatchObject({ lane: 'COMPILED', statements: 1 });
    const { compiled } = await lanes.ask('{ viewer { employers { name } } }', {}, world.askAs.partner);
    expect(compiled).toMatchObject({
      lane: 'COMPILED',
      statements: 1,
      told: expect.stringContaining('"name":'),
    });
  });
});
