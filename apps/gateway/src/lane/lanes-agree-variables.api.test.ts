import { beforeAll, describe, expect, it } from '@jest/globals';
import { createFilledWorld } from '../testing/lanes/filled-world.ts';
import { useTwoLanes } from '../testing/lanes/two-lanes.ts';
import type { World } from '../testing/matrix/world.ts';

type Asked = readonly [query: string, ...variables: Record<string, unknown>[]];

const jobs = (selection: string): string =>
  `query ($filter: JobFilter = { search: "墙" }, $near: GeoPointInput, $orderBy: JobOrder, $first: Int = 2, $after: String) {
    jobs(filter: $filter, near: $near, orderBy: $orderBy, first: $first, after: $after) { ${selection} } }`;
const here = { longitude: 106.8, latitude: 39.67 };
const forged = Buffer.from(JSON.stringify(['abcdef', '2026-02-30'])).toString('base64url');

/** What a value may be that is no value, in each place where one is asked for. */
const asked: readonly Asked[] = [
  ['query ($yes: Boolean = true) { __typename market @include(if: $yes) { code } }', {}, { yes: null }],
  ['query ($no: Boolean = false) { __typename market @skip(if: $no) { code } }', { no: true }, { no: null }],
  [
    'query ($yes: Boolean = true) { ...F @include(if: $yes) } fragment F on Query { market { code } }',
    { yes: null },
  ],
  [
    'query ($yes: Boolean!) { __typename market @include(if: $yes) { code } }',
    {},
    { yes: null },
    { yes: 'x' },
  ],
  [
    jobs('totalCount totalCountIsExact nodes { title } pageInfo { endCursor hasNextPage }'),
    ...[
      {},
      { filter: null, first: null },
      { first: 0 },
      { first: 101 },
      { first: 2.5 },
      { after: '' },
      { after: forged },
    ],
    ...[
      { filter: {} },
      { filter: { search: ' ' } },
      { filter: { search: '%_\\' } },
      { filter: { occupationCodes: [] } },
    ],
    ...[{ filter: { statuses: [] } }, { filter: { skillIds: ['x'] } }, { filter: { withinMetres: 0 } }],
    ...[
      { near: here, filter: { withinMetres: 0 } },
      { near: { ...here, latitude: 91 } },
      { orderBy: 'NEAREST' },
    ],
    { near: here, orderBy: 'NEAREST', filter: { startsFrom: '2026-12-02', startsTo: '2026-12-01' } },
  ],
  [
    'query ($codes: [String!] = "6-29-01-01") { jobs(filter: { occupationCodes: $codes }, first: 1) { totalCount } }',
    ...[{}, { codes: null }, { codes: 'x' }, { codes: ['x', null] }],
  ],
  [
    'query ($from: GeoPointInput!) { jobs(first: 2) { nodes { distance(from: $from) } } }',
    { from: here },
    { from: { ...here, longitude: 999 } },
  ],
  [
    '{ jobs(first: 1) { edges { node { id } c: cursor } edges { cursor node { title } } } jobs(first: 1) { totalCount } }',
    {},
  ],
  [
    'query ($id: ID!) { node(id: $id) { __typename id } job(id: $id) { id } }',
    { id: '' },
    { id: 'AAAA' },
    { id: 5 },
  ],
  [
    'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }',
    { ids: [] },
    { ids: 'x' },
    { ids: ['', 'BQAAAAAxLjU'] },
  ],
];

describe('values that are none', () => {
  const lanes = useTwoLanes();
  let world: World;
  beforeAll(async () => {
    world = await createFilledWorld(lanes.api);
  }, 120_000);

  it.each(asked)('are told alike by both lanes: %s', async (query, ...sets) => {
    for (const variables of sets) {
      for (const caller of ['nobody', 'worker', 'CLERK'] as const) {
        const { compiled, resolved } = await lanes.ask(query, variables, world.askAs[caller]);
        expect({ variables, caller, told: compiled.told }).toEqual({
          variables,
          caller,
          told: resolved.told,
        });
        expect(compiled.told).not.toContain('INTERNAL');
      }
    }
  });
});
