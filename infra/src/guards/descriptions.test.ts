import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { undescribed } from './descriptions.ts';

const bare = `
  scalar Day
  interface Node { id: ID! }
  enum Unit { HOUR }
  input Filter { search: String }
  type Query { jobs(filter: Filter): [Job!]! }
  type Job { day: Day unit: Unit }
`;

const described = `
  "A list." type Query { "Jobs." jobs("Which." filter: Filter): [Job!]! }
  "Which jobs." input Filter { "Words." search: String }
  "Work." type Job { "Name." title: String }
`;

describe('undescribed', () => {
  it('names every type, field, argument, input field and enum value that has no description', () => {
    expect(undescribed(buildSchema(bare)).toSorted()).toEqual(
      ['Day', 'Filter', 'Filter.search', 'Job', 'Job.day', 'Job.unit', 'Node', 'Node.id']
        .concat('Query.jobs', 'Query.jobs(filter:)', 'Unit', 'Unit.HOUR')
        .toSorted(),
    );
  });

  it('has nothing to say of a described schema', () => {
    expect(undescribed(buildSchema(described))).toEqual([]);
  });
});
