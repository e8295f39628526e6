import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { CostCache } from './cost-cache.ts';
import { partsOf } from './fragment-walk.ts';
import { operationCost } from './operation-cost.ts';

const schema = buildSchema(`
  type Query { jobs(first: Int, last: Int, search: String): JobConnection! nodes(ids: [ID!]!): [Job]! }
  type JobConnection { nodes: [Job!]! }
  type Job { title: String! }
`);
const { operations, fragments } = partsOf(
  parse(`query ($first: Int, $last: Int, $ids: [ID!]!, $search: String) {
    jobs(first: $first, last: $last, search: $search) { nodes { title } } nodes(ids: $ids) { title }
  }`),
);
const operation = operations[0]!;

const lengths = [undefined, null, 0, 1, 7, -7, 100, 2.5, 'x', [], [1, 2]];
const lists = [undefined, null, 'one', [], ['a'], ['a', 'b', 'c'], 3];
const drawn = lengths.flatMap((first) =>
  lengths.flatMap((last) => lists.map((ids) => ({ first, last, ids, search: `${String(first)}` }))),
);

describe('a cost that is remembered', () => {
  it('is the one that is worked out, for whatever variables come', () => {
    const cache = new CostCache(schema);
    const remembered = [...drawn, ...drawn].map((variables) => cache.costOf(operation, fragments, variables));
    const fresh = drawn.map((variables) => operationCost(schema, operation, fragments, variables));
    expect(remembered).toEqual([...fresh, ...fresh]);
    expect(new Set(fresh).size).toBeGreaterThan(10);
  });

  it('does not hide that a page is too long', () => {
    const cache = new CostCache(schema);
    const ask = (first: number) => () => cache.costOf(operation, fragments, { first, ids: [] });
    expect(ask(100)).not.toThrow();
    for (let i = 0; i < 2; i += 1) expect(ask(101)).toThrow();
  });
});
