import { describe, expect, it } from '@jest/globals';
import { auditServer, type AuditResult } from 'graphql-http';
import { useGateway } from '../testing/index.ts';

/** Nothing by GET without a header that no link of another site can send: what we may accept, and do not. */
const refusedLinks = {
  '5A70': 'MAY accept application/x-www-form-urlencoded formatted GET requests',
  '6A70': 'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
  D6D5: 'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
};

const audit = (url: string, headers: Record<string, string> = {}): Promise<AuditResult[]> =>
  auditServer({
    url: `${url}/graphql`,
    fetchFn: (address: string, init: RequestInit = {}) =>
      fetch(address, { ...init, headers: { ...(init.headers as Record<string, string>), ...headers } }),
  });

const failing = (results: AuditResult[]): Record<string, string> =>
  Object.fromEntries(results.filter(({ status }) => status !== 'ok').map(({ id, name }) => [id, name]));

describe('the audits of graphql-http', () => {
  const api = useGateway();

  it('find no MUST and no SHOULD that fails; of the MAYs, links that ask without a proof', async () => {
    const results = await audit(api.url);
    expect(failing(results)).toEqual(refusedLinks);
    expect(results).toHaveLength(61);
  });

  it('pass all with the proof that no link of another site asks', async () => {
    expect(failing(await audit(api.url, { 'apollo-require-preflight': '1' }))).toEqual({});
  });
});

describe('the audits of graphql-http in production', () => {
  const api = useGateway({ production: true });

  it('pass all for whoever is signed in; strangers may send no free documents', async () => {
    const authorization = `Bearer ${await api.token('CLERK')}`;
    expect(failing(await audit(api.url, { authorization, 'apollo-require-preflight': '1' }))).toEqual({});
  });
});

describe('application/json alone', () => {
  const api = useGateway();
  const status = async (accept: string, query: string, variables = {}) =>
    (await api.query(query, variables, { headers: { accept } })).status;

  it.each([
    ['a document that does not parse', '{ viewer { ', {}],
    ['a document that does not fit', '{ nothing }', {}],
    ['variables that do not fit', 'query ($n: Int) { jobs(first: $n) { totalCount } }', { n: 'x' }],
  ])(
    'is told of %s with 200, GraphQL’s own type and everything else with 400',
    async (_name, query, variables) => {
      const types = [
        'application/json',
        'application/graphql-response+json',
        'application/graphql-response+json, application/json',
        '*/*',
      ];
      const statuses = await Promise.all(types.map((type) => status(type, query, variables)));
      expect(statuses).toEqual([200, 400, 400, 400]);
    },
  );

  it('is refused with 400 what is too large', async () => {
    expect(await status('application/json', '{ viewer { kind } } '.padEnd(15_001))).toBe(400);
  });
});
