import { beforeAll, describe, expect, it } from '@jest/globals';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { loadPersistedDocuments } from '../graphql/edge/persisted-documents.ts';
import { buildSchema } from '../graphql/schema.ts';
import { QueryDraw, seededRandom } from '../testing/lanes/random-query.ts';
import { useTwoLanes } from '../testing/lanes/two-lanes.ts';
import { callers, createWorld, relations, type World } from '../testing/matrix/world.ts';

const operationOf = (body: string): OperationDefinitionNode =>
  parse(body).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)!;

/** What the clients ask, without what is recorded when it is read, or is of the moment. */
const clientQueries = [...loadPersistedDocuments().values()].filter(
  ({ name, body }) =>
    operationOf(body).operation === 'query' &&
    !/^(Reveal|MyDataLooks|OwnSessions|OwnAccount|WorkerNumber|ReferralSlip|AuditTrail)/.test(name),
);

describe('the compiled lane', () => {
  const lanes = useTwoLanes();
  let world: World;
  beforeAll(async () => {
    world = await createWorld(lanes.api);
  }, 120_000);

  const ids = (type: string): string[] => relations.flatMap((relation) => world.things[relation][type] ?? []);

  /** Variables of an operation, once for each thing that its ids may mean. */
  function variablesFor(body: string): Record<string, unknown>[] {
    const { variableDefinitions = [] } = operationOf(body);
    const base: Record<string, unknown> = {
      ...{ first: 5, counted: true, reviews: false, from: '2020-01-01', today: '2026-01-01', search: '工' },
      ...{ market: 'HBW', statuses: ['OPEN', 'FILLED', 'DRAFT'], filter: {}, employerId: ids('Employer')[0] },
      jobId: ids('Job')[0],
    };
    const names = variableDefinitions.map(({ variable }) => variable.name.value);
    const known = Object.fromEntries(names.filter((name) => name in base).map((name) => [name, base[name]]));
    if (!names.includes('id')) return [known];
    const type = /\b(job|worker|employer|partner)\(id/.exec(body)?.[1];
    const asked = type ? type[0]!.toUpperCase() + type.slice(1) : 'Application';
    return ids(asked).map((id) => ({ ...known, id }));
  }

  it.each(callers)(
    'answers what the clients ask as resolvers do, byte for byte: %s',
    async (caller) => {
      let compiledCount = 0;
      for (const { name, body } of clientQueries) {
        for (const variables of variablesFor(body)) {
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
