import { beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isInputObjectType, type GraphQLField } from 'graphql';
import { decodeId } from '../graphql/global-id.ts';
import { buildSchema } from '../graphql/schema.ts';
import { readAnswer, readEvents, useGateway, type Answer } from '../testing/index.ts';
import { outcomeOf, type Outcome } from '../testing/matrix/outcome.ts';
import { isThing, probeOf, type Kind, type Probe } from '../testing/matrix/probe.ts';
import { probes } from '../testing/matrix/probes.ts';
import { renewals } from '../testing/matrix/renewals.ts';
import { asLine, readTable, type Row } from '../testing/matrix/table.ts';
import {
  callers,
  createWorld,
  relations,
  type Caller,
  type Relation,
  type World,
} from '../testing/matrix/world.ts';

const api = useGateway();
const schema = buildSchema();
const roots: [Kind, Record<string, GraphQLField<unknown, unknown>>][] = [
  ['query', schema.getQueryType()!.getFields()],
  ['mutation', schema.getMutationType()!.getFields()],
  ['subscription', schema.getSubscriptionType()!.getFields()],
];

const nodeTypes = [
  'Market',
  'Job',
  'Draft',
  'Employer',
  'StaffMember',
  'Slogan',
  'Worker',
  'Application',
  'Placement',
  'PartnerApp',
  'PartnerSecret',
  'Screen',
  'PersonConflict',
  'InstantOffer',
  'Correction',
];

interface Asked {
  kind: Kind;
  field: GraphQLField<unknown, unknown>;
  relation: Relation | null;
  nodeType?: string;
}

const namesThings = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.some((arg) => {
    const type = getNamedType(arg.type);
    return isThing(arg) || (isInputObjectType(type) && Object.values(type.getFields()).some(isThing));
  });

/** Every root field: once, or where it names a thing, for one of each relation; `node` for each type. */
function asked(): Asked[] {
  return roots.flatMap(([kind, fields]) =>
    Object.values(fields).flatMap((field) => {
      const types = ['node', 'nodes'].includes(field.name) ? nodeTypes : [undefined];
      const whose = namesThings(field) || field.name === 'nodes' ? relations : [null];
      return types.flatMap((nodeType) =>
        whose.map((relation) => ({ kind, field, relation, ...(nodeType ? { nodeType } : {}) })),
      );
    }),
  );
}

const titleOf = ({ field, nodeType }: Asked): string =>
  nodeType ? `${field.name}(${nodeType})` : field.name;
const whoseOf = ({ relation }: Asked): string => relation ?? 'any';

let world: World;
const table = readTable();
const expected = new Map(table.map((row) => [`${row.field} ${row.whose}`, row]));
const questions = asked().toSorted(
  (a, b) => Number(probes[a.field.name]?.last ?? false) - Number(probes[b.field.name]?.last ?? false),
);

beforeAll(async () => {
  world = await createWorld(api);
}, 60_000);

/** Ids of another market in what a list gave. */
const foreign = (data: unknown): string[] =>
  [...JSON.stringify(data ?? null).matchAll(/"id":"([^"]+)"/g)]
    .map(([, id]) => decodeId(id!))
    .filter((id) => id !== null && id.marketId > 1)
    .map((id) => id!.type);

async function ask(
  kind: Kind,
  probe: Probe,
  caller: Caller,
): Promise<Pick<Answer<object>, 'data' | 'errors'>> {
  const options = world.askAs[caller];
  return kind === 'subscription'
    ? firstOf(probe, caller)
    : api.query(probe.document, probe.variables, options);
}

/** Milliseconds in which a stream says that it is refused. */
const patience = 400;

/** What a stream says at once; one that is open and says nothing is let in. */
async function firstOf(
  { document, variables }: Probe,
  caller: Caller,
): Promise<Pick<Answer<object>, 'data' | 'errors'>> {
  const { principal } = world.askAs[caller];
  const token = principal && (await api.gateway.services.tokens.issue(principal)).text;
  const leave = AbortSignal.timeout(patience);
  const silent = { data: { [/\{ (\w+)/.exec(document)![1]!]: {} }, errors: undefined };
  try {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      signal: leave,
      headers: {
        ...{ 'content-type': 'application/json', accept: 'text/event-stream' },
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ query: document.replace('{ __typename }', '{ cursor }'), variables }),
    });
    if (!response.headers.get('content-type')?.includes('event-stream')) return await readAnswer(response);
    for await (const { event, data } of readEvents(response))
      if (event === 'next') return data as Answer<object>;
    return silent;
  } catch (error) {
    if (leave.aborted) return silent;
    throw error;
  }
}

async function found(question: Asked): Promise<Row> {
  const { kind, field, relation, nodeType } = question;
  const whose = relation ?? 'own';
  const renew = renewals[field.name];
  const outcomes = {} as Record<Caller, Outcome>;
  let things = world.things[whose];
  for (const caller of callers) {
    const isGone = caller === callers[0] || Object.values(outcomes).at(-1) === 'yes';
    if (renew && isGone) things = { ...things, ...(await renew(world.managerOf(whose), things)) };
    const answer = await ask(kind, probeOf(kind, field, things, nodeType), caller);
    outcomes[caller] = outcomeOf(field.name, answer, relation !== null);
    if (relation !== 'elsewhere' && kind === 'query')
      expect([caller, ...foreign(answer.data)]).toEqual([caller]);
  }
  return { field: titleOf(question), whose: whoseOf(question), outcomes };
}

describe('the table of who may what', () => {
  it('has a row for everything that can be asked, and for nothing else', () => {
    const rows = table.map(({ field, whose }) => `${field} ${whose}`).toSorted();
    expect(rows).toEqual(
      asked()
        .map((question) => `${titleOf(question)} ${whoseOf(question)}`)
        .toSorted(),
    );
  });

  it.each(questions.map((question) => [titleOf(question), whoseOf(question), question] as const))(
    'holds for %s, %s',
    async (field, whose, question) => {
      const row = await found(question);
      expect(asLine(row)).toBe(
        asLine(expected.get(`${field} ${whose}`) ?? { ...row, outcomes: {} as Row['outcomes'] }),
      );
    },
    30_000,
  );
});
