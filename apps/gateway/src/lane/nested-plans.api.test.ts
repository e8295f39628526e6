import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse, type OperationDefinitionNode } from 'graphql';
import { Parameters, type Principal } from '@yizhan/domain';
import { QueryCompiler } from '@yizhan/query-compiler';
import { createContext, type RequestContext } from '../graphql/context.ts';
import { buildSchema } from '../graphql/schema.ts';
import { useGateway } from '../testing/index.ts';
import { createFilledWorld } from '../testing/lanes/filled-world.ts';
import type { World } from '../testing/matrix/world.ts';
import { readModels } from './models/index.ts';

const api = useGateway();
let world: World;
beforeAll(async () => {
  world = await createFilledWorld(api);
}, 120_000);

function contextOf(principal: Principal): RequestContext {
  const nobody = { clientName: null, address: '', cookies: {} };
  return createContext(api.gateway.services, {
    ...{ principal, language: 'zh-CN', requestId: 'test', marketCode: null },
    http: { ...nobody, setCookie: () => undefined, clearCookie: () => undefined },
    spending: () => ({ limit: 0, cost: 0, remaining: 0, resetAt: new Date() }),
  });
}

/** Not of a table, or of one of a few hundred rows, or a single one. */
const small = new Set<string | undefined>([undefined, 'occupations', 'employer_changes']);

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Cond'?: string;
  Plans?: PlanNode[];
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** How PostgreSQL would run a statement on tables that are too large to be read through. */
async function planOf(text: string, values: readonly unknown[]): Promise<PlanNode[]> {
  const client = await api.gateway.services.database.pool.connect();
  try {
    await client.query('set enable_seqscan = off');
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
      `explain (format json) ${text}`,
      [...values],
    );
    return nodesOf(rows[0]!['QUERY PLAN'][0]!.Plan);
  } finally {
    client.release(true);
  }
}

/** The statements of a compiled query, each with the tables that are read other than by a condition of an index. */
async function statementsOf(query: string): Promise<string[][]> {
  const compiler = new QueryCompiler(buildSchema(), readModels);
  const document = parse(query);
  const context = contextOf(world.askAs.MANAGER.principal!);
  const statements: { text: string; values: readonly unknown[] }[] = [];
  await compiler.answer(document, document.definitions[0] as OperationDefinitionNode, {}, context, {
    newParameters: () => new Parameters(),
    rows: (text, values) => {
      statements.push({ text, values });
      return context.db.texts({ text }, values);
    },
  });
  return Promise.all(
    statements.map(async ({ text, values }) => {
      const nodes = await planOf(text, values);
      const tables = nodes.filter((node) => !small.has(node['Relation Name']) && !node['Index Cond']);
      return tables.map((node) => `${node['Node Type']} ${node['Relation Name']!}`);
    }),
  );
}

describe('lists inside the statement of a row', () => {
  it('are found by indexes below a job', async () => {
    const id = world.things.own['Job'];
    const query = `{ job(id: "${id}") { reviews { note reviewer { displayName } } similar { title employer { name } }
      instantHire { waves { number offers } } } }`;
    expect(await statementsOf(query)).toEqual([[], []]);
    // Employers are held from then on.
    expect(await statementsOf(query)).toEqual([[]]);
  });

  it('are found by indexes below a worker', async () => {
    const query = `{ worker(id: "${world.things.own['Worker']}") { usualWeek { from } availabilityExceptions { day }
      maskedIdNumber instantOffers(first: 3) { totalCount nodes { status job { title } application { id } } } } }`;
    expect(await statementsOf(query)).toEqual([[]]);
  });
});

describe('rows that matches point to', () => {
  it.each([1, 10])('are found by their keys, in one statement: %d', async (first) => {
    const id = world.things.own['Worker'];
    const query = `{ jobMatches(workerId: "${id}", first: ${first}) { job { title employer { name } shifts { startsAt } } } }`;
    await statementsOf(query); // Employers are held from then on.
    expect(await statementsOf(query)).toEqual([[]]);
  });
});
