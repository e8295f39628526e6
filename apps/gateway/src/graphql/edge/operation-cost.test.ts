import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { partsOf } from './fragment-walk.ts';
import { operationCost } from './operation-cost.ts';

const schema = buildSchema(`
  type Query { jobs(first: Int, last: Int): JobConnection! job: Job nodes(ids: [ID!]!): [Job]! version: String! }
  type Mutation { post: Job! }
  type JobConnection { nodes: [Job!]! edges: [JobEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type JobEdge { cursor: String! node: Job! }
  type PageInfo { hasNextPage: Boolean! }
  type Job { title: String! employer: Employer! skills: [Skill!]! }
  type Employer { name: String! jobs(first: Int): JobConnection! }
  type Skill { name: String! }
`);

const cost = (text: string, variables: Record<string, unknown> = {}, on: GraphQLSchema = schema): number => {
  const { operations, fragments } = partsOf(parse(text));
  return operationCost(on, operations[0]!, fragments, variables);
};

describe('the cost of an operation', () => {
  it('is nothing for plain values', () => {
    expect(cost('{ version __typename }')).toBe(0);
  });

  it('is one for each object', () => {
    expect(cost('{ job { title employer { name } } }')).toBe(2);
  });

  it('takes twenty rows for a list that names no length', () => {
    expect(cost('{ jobs { nodes { title } } }')).toBe(1 + 20);
  });

  it.each(['first: 5', 'last: 5'])('takes the rows that are asked for with %s', (length) => {
    expect(cost(`{ jobs(${length}) { nodes { title } } }`)).toBe(1 + 5);
  });

  it('reads lengths from variables', () => {
    expect(cost('query ($n: Int) { jobs(first: $n) { nodes { title } } }', { n: 7 })).toBe(1 + 7);
  });

  it('is not reckoned for a page longer than any', () => {
    expect(() => cost('{ jobs(first: 101) { nodes { title } } }')).toThrow('BAD_USER_INPUT');
    expect(() => cost('{ jobs(last: 1000000) { nodes { title } } }')).toThrow('BAD_USER_INPUT');
  });

  it('is not lowered by a negative length', () => {
    expect(cost('{ a: jobs(first: -1000) { nodes { title } } }')).toBe(1 + 1);
  });

  it('multiplies lists in lists', () => {
    const text = '{ jobs(first: 10) { nodes { employer { jobs(first: 10) { nodes { title } } } } } }';
    expect(cost(text)).toBe(1 + 10 * (1 + 1 + (1 + 10)));
  });

  it('counts edges and their nodes', () => {
    expect(cost('{ jobs(first: 3) { edges { cursor node { title } } pageInfo { hasNextPage } } }')).toBe(
      2 + 3 * 2,
    );
  });

  it('takes ten for a list without arguments', () => {
    expect(cost('{ job { skills { name } } }')).toBe(1 + 10);
  });

  it('takes as many as there are ids', () => {
    expect(cost('{ nodes(ids: ["a", "b"]) { title } }')).toBe(2);
    expect(cost('query ($ids: [ID!]!) { nodes(ids: $ids) { title } }', { ids: ['a', 'b', 'c'] })).toBe(3);
  });

  it('is the same through fragments', () => {
    const text = `{ jobs(first: 5) { ...Page } } fragment Page on JobConnection { nodes { ...Card } }
      fragment Card on Job { title employer { name } }`;
    expect(cost(text)).toBe(cost('{ jobs(first: 5) { nodes { title employer { name } } } }'));
  });

  it('counts mutations more', () => {
    expect(cost('mutation { post { title } }')).toBe(11);
  });

  it('is what a field says of itself', () => {
    const weighed = buildSchema('type Query { report: [Row!]! } type Row { n: Int! }');
    (weighed.getType('Query') as GraphQLObjectType).getFields()['report']!.extensions = {
      cost: { weight: 50, listSize: 3 },
    };
    expect(cost('{ report { n } }', {}, weighed)).toBe(150);
  });

  it('of fragments that double at every step is found in no time', () => {
    const steps = Array.from(
      { length: 200 },
      (_, i) => `fragment F${i} on Job { employer { jobs { nodes { ...F${i + 1} ...F${i + 1} } } } }`,
    );
    const text = `{ job { ...F0 } } ${steps.join(' ')} fragment F200 on Job { title }`;
    expect(cost(text)).toBe(Number.POSITIVE_INFINITY);
  });
});
