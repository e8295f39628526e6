import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { gql } from '@urql/core';
import { createYizhanClient } from './client.ts';
import { json, startAnsweringServer, type AnsweringServer } from './testing/answering-server.ts';

let server: AnsweringServer;

beforeEach(async () => {
  server = await startAnsweringServer();
});

afterEach(() => server.close());

describe('the client', () => {
  it('takes JSON for a mutation and offers no stream, which the gateway would refuse', async () => {
    server.answer((_, response) => json(response, { data: { closeJob: 'done' } }));
    const client = createYizhanClient({ app: 'admin', url: server.url, language: () => 'en' });
    const { data } = await client.mutation(gql<{ closeJob: string }>('mutation CloseJob { closeJob }'), {});
    expect(data).toEqual({ closeJob: 'done' });
    expect(server.seen[0]?.headers).toMatchObject({
      accept: 'application/graphql-response+json, application/json',
      'accept-language': 'en',
      'x-yizhan-client': 'admin',
    });
  });
});
