import { expect, it } from '@jest/globals';
import type { GraphQLObjectType } from 'graphql';
import { buildSchema } from './schema.ts';

const schema = buildSchema();

/** The source of what is called for a field: type-graphql's own names its container. */
const calledFor = (type: string, field: string): string =>
  String((schema.getType(type) as GraphQLObjectType).getFields()[field]?.resolve);

const isDirect = (type: string, field: string): boolean => !calledFor(type, field).includes('container');

it('calls what takes the row, the context and a page directly', () => {
  const direct = ['id', 'employer', 'applications', 'languageNeeds'].map((field) => isDirect('Job', field));
  expect(direct).toEqual([true, true, true, true]);
});

it('leaves fields with arguments of their own, and roots, to type-graphql', () => {
  expect([isDirect('Job', 'distance'), isDirect('Worker', 'phone'), isDirect('Query', 'jobs')]).toEqual([
    false,
    false,
    false,
  ]);
});

it('answers at once where nothing is waited for', () => {
  const job = {
    marketId: 1,
    id: '00000000-0000-7000-8000-000000000001',
    employer: { name: 'A' },
    languageNeeds: [],
  };
  const { employer, languageNeeds } = (schema.getType('Job') as GraphQLObjectType).getFields();
  const told: unknown[] = [employer, languageNeeds].map((field) => field!.resolve!(job, {}, {}, {} as never));
  expect(told).toEqual([job.employer, []]);
});
