import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { conventionFaults } from './conventions.ts';

const around = `
  type Query { a: Int }
  type PageInfo { hasNextPage: Boolean! }
  type UserError { code: String! }
  type Job { id: ID! }
  type JobEdge { cursor: String! node: Job! }
  input Close { id: ID! }
`;

describe('conventionFaults', () => {
  it('has nothing to say of connections and mutations as they should be', () => {
    const sdl = `
      type JobConnection { edges: [JobEdge!]! nodes: [Job!]! pageInfo: PageInfo! totalCount: Int! totalCountIsExact: Boolean! }
      type ClosePayload { userErrors: [UserError!]! }
      type Mutation { close(input: Close!): ClosePayload! }
    `;
    expect(conventionFaults(buildSchema(around + sdl))).toEqual([]);
  });

  it('misses what a connection or a payload lacks', () => {
    const sdl = `
      type JobConnection { edges: [JobEdge!]! nodes: [Job!] pageInfo: PageInfo! totalCount: Int! }
      type ClosePayload { job: Job }
    `;
    expect(conventionFaults(buildSchema(around + sdl))).toEqual([
      'JobConnection.nodes has to be [Job!]!.',
      'JobConnection.totalCountIsExact has to be Boolean!.',
      'ClosePayload.userErrors has to be [UserError!]!.',
    ]);
  });

  it('wants one input and a payload of every mutation', () => {
    const sdl = 'type Mutation { close(id: ID!): Job }';
    expect(conventionFaults(buildSchema(around + sdl))).toEqual([
      'Mutation.close has to return a payload, not Job.',
      'Mutation.close takes one argument, input.',
    ]);
  });
});
