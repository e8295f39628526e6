import { describe, expect, it } from '@jest/globals';
import { buildSchema as buildSdl } from 'graphql';
import { buildSchema } from '../graphql/schema.ts';
import { undeclared } from './undeclared.ts';

describe('the schema', () => {
  it('says for every root field and every field of a type who may', () => {
    expect(undeclared(buildSchema())).toEqual([]);
  });

  it('is refused with a root field or a type that says nothing', () => {
    const bare = buildSdl(
      'type Query { worker: Worker! } type Worker { phone: String } type WorkerEdge { node: Worker }',
    );
    expect(undeclared(bare)).toEqual(['Query.worker', 'Worker.phone']);
  });
});
