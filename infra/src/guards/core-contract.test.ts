import { describe, expect, it } from '@jest/globals';
import { coreFaults } from './core-contract.ts';

const core =
  'type Query { job(id: ID!): Job worker(id: ID!): Worker } type Job { id: ID! } type Worker { id: ID! }';

describe('the core contract', () => {
  it('is kept by a schema that says more', () => {
    const schema =
      'type Query { job(id: ID!, at: Int): Job worker(id: ID!): Worker } type Job { id: ID! a: Int } type Worker { id: ID! }';
    expect(coreFaults(core, schema, [])).toEqual([]);
  });

  it('is broken by a type, field or argument that is missing', () => {
    expect(coreFaults(core, 'type Query { job: Job } type Job { a: Int }', [])).toEqual([
      'Query.job(id:) is missing.',
      'Query.worker is missing.',
      'Query.worker(id:) is missing.',
      'Job.id is missing.',
      'Worker is missing.',
      'Worker.id is missing.',
    ]);
  });

  it('is broken by an enum value or an interface that is missing', () => {
    const core = 'interface Node { id: ID! } type Job implements Node { id: ID! } enum Unit { HOUR DAY }';
    const schema = 'interface Node { id: ID! } type Job { id: ID! } enum Unit { DAY }';
    expect(coreFaults(core, schema, [])).toEqual([
      'Job implements Node is missing.',
      'Unit.HOUR is missing.',
    ]);
  });

  it('is broken by another type', () => {
    const schema =
      'type Query { job(id: ID): Job! worker(id: ID!): Worker } type Job { id: ID! } type Worker { id: ID! }';
    expect(coreFaults(core, schema, [])).toEqual([
      'Query.job is Job!; the core says Job.',
      'Query.job(id:) is ID; the core says ID!.',
    ]);
  });

  it('waits for what is listed as later', () => {
    expect(
      coreFaults(core, 'type Query { job(id: ID!): Job } type Job { id: ID! }', ['Query.worker', 'Worker']),
    ).toEqual([]);
  });

  it('wants entries gone that are there already, or that it does not know', () => {
    expect(coreFaults('type Job { id: ID! }', 'type Job { id: ID! }', ['Job.id', 'Job.name'])).toEqual([
      'Job.id is there: take it from the list of later ones.',
      'Job.name is not in the core: take it from the list of later ones.',
    ]);
  });
});
