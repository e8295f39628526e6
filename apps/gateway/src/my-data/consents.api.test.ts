import { describe, expect, it } from '@jest/globals';
import { contextsOf, registeredWorker, signedIn, type TestWorker } from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway } from '../testing/index.ts';

const api = useGateway();
const nobody = async () => (await contextsOf(api.gateway.services.database))(null);
const register = async (): Promise<TestWorker> => registeredWorker(await nobody());

const give = `mutation ($input: GiveConsentInput!) {
  giveConsent(input: $input) { consents { purpose given changedAt textThen } userErrors { code path } } }`;

interface Given {
  giveConsent: {
    consents: { purpose: string; given: boolean }[] | null;
    userErrors: { code: string; path: string[] | null }[];
  };
}

describe('what people are asked to agree to', () => {
  it('is there for everybody, in their language, without a statement', async () => {
    const { data, statements } = await api.query<{ consentTerms: { title: string }[] }>(
      '{ consentTerms { purpose title text textVersion required basis } }',
      {},
      { language: 'zh-CN' },
    );
    expect(data?.consentTerms.map(({ title }) => title)).toContain('叫我去的雇主可以看我的手机号');
    expect(statements).toBe(0);
  });
});

describe('consents', () => {
  it('are given, each by itself', async () => {
    const { principal } = await register();
    const input = { purpose: 'JOB_ALERTS', textVersion: 1 };
    const { data } = await api.query<Given>(give, { input }, { principal });
    const given = data?.giveConsent.consents?.filter((consent) => consent.given);
    expect(given?.map(({ purpose }) => purpose)).toEqual([
      'SERVICE_RECORDS',
      'EMPLOYER_CONTACT',
      'JOB_ALERTS',
    ]);
  });

  it('are read with one statement, history and all', async () => {
    const { principal } = await register();
    const { data, statements } = await api.query<{ viewer: { consents: unknown[] } }>(
      '{ viewer { consents { purpose given terms { title } history { given at how evidence textVersion } } } }',
      {},
      { principal },
    );
    expect([data?.viewer.consents.length, statements]).toEqual([5, 1]);
  });

  it('of a worker are for the worker and who keeps workers, one statement for a page', async () => {
    await Promise.all([register(), register(), register()]);
    const query = '{ workers(first: 50) { nodes { consents { given } } } }';
    const clerk = await api.query<{ workers: { nodes: { consents: unknown[] | null }[] } }>(
      query,
      {},
      { as: 'CLERK' },
    );
    expect(clerk.data?.workers.nodes.every(({ consents }) => consents?.length === 5)).toBe(true);
    expect(clerk.statements).toBe(2);
    const trainer = await api.query<typeof clerk.data & object>(query, {}, { as: 'TRAINER' });
    expect(trainer.data?.workers.nodes.every(({ consents }) => consents === null)).toBe(true);
  });

  it('of somebody else are not there to give', async () => {
    const [one, other] = [await register(), await register()];
    const workerId = globalId('Worker', 1, other.workerId);
    const input = { workerId, purpose: 'PUBLICITY', textVersion: 1 };
    const { data } = await api.query<Given>(give, { input }, { principal: one.principal });
    expect(data?.giveConsent.userErrors).toEqual([{ code: 'WORKER_NOT_FOUND', path: ['input', 'workerId'] }]);
  });
});

describe('the word on one’s ethnic group', () => {
  it('is read back by who said it, and by nobody else', async () => {
    const principal = await signedIn(await nobody());
    const consent = { input: { purpose: 'PARTICIPATION_STATISTICS', textVersion: 1 } };
    await api.query(give, consent, { principal });
    const declare = `mutation ($input: DeclareEthnicGroupInput!) {
      declareEthnicGroup(input: $input) { ethnicGroup { name } userErrors { code } } }`;
    await api.query(declare, { input: { ethnicGroup: '02' } }, { principal });
    const read = '{ viewer { ethnicGroup { code name } } }';
    const own = await api.query<{ viewer: { ethnicGroup: unknown } }>(read, {}, { principal });
    expect(own.data?.viewer.ethnicGroup).toEqual({ code: '02', name: 'Mongol' });
    const manager = await api.query<typeof own.data & object>(read, {}, { as: 'MANAGER' });
    expect(manager.data?.viewer.ethnicGroup).toBeNull();
  });

  it('is in figures for managers and auditors, of which small ones are left out', async () => {
    const query = '{ participation { groups { group { code } count } others total } }';
    const { data } = await api.query(query, {}, { as: 'AUDITOR' });
    expect(data).toEqual({ participation: { groups: [], others: null, total: null } });
    const clerk = await api.query(query, {}, { as: 'CLERK' });
    expect(clerk.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
