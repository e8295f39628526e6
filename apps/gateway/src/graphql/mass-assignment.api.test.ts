import { expect, it } from '@jest/globals';
import { getNamedType, getNullableType, isInputObjectType } from 'graphql';
import { callOf, leastWith } from '../markets/foreign-ids.ts';
import { useGateway } from '../testing/index.ts';
import { buildSchema } from './schema.ts';

const api = useGateway({ rateLimitFactor: 1_000 });

/** What only the server decides: whose it is, how it stands, when it was, and what it is called. */
const decidedHere = {
  ...{ marketId: 2, market: 'OTHER', personId: 'x', principal: { kind: 'STAFF' }, actedBy: 'x' },
  ...{ status: 'OPEN', number: 'HB-1', createdAt: '2026-01-01T00:00:00Z', wrappedKey: 'x', region: true },
  ...{ __proto__polluted: true, constructor: { prototype: { roles: ['ADMINISTRATOR'] } } },
};

const mutations = Object.values(buildSchema().getMutationType()!.getFields()).flatMap((field) => {
  const input = field.args.find(({ name }) => name === 'input');
  const type = input && getNamedType(input.type);
  return isInputObjectType(type) ? [{ field, type, name: field.name }] : [];
});

it('has an input on nearly every mutation', () => {
  expect(mutations.length).toBeGreaterThan(50);
});

it.each(mutations)('$name declares nothing that only the server decides', ({ type }) => {
  expect(Object.keys(type.getFields()).filter((name) => Object.hasOwn(decidedHere, name))).toEqual([]);
});

it.each(mutations)('$name takes nothing that it does not declare', async ({ field, type }) => {
  const least = leastWith('input', getNullableType(type), () => 'x') as object;
  const statusOf = async (input: object): Promise<number> =>
    (await api.query(callOf('mutation', field, ['input']), { input }, { as: 'ADMINISTRATOR' })).status;
  expect(await statusOf(least)).not.toBe(400);
  const extras = Object.entries(decidedHere).map(([name, value]) => ({ ...least, [name]: value }));
  expect(new Set(await Promise.all(extras.map(statusOf)))).toEqual(new Set([400]));
});
