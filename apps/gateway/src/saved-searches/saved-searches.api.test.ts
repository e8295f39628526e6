import { beforeAll, expect, it } from '@jest/globals';
import { alertSearchers, giveConsent } from '@yizhan/domain';
import { contextsOf, openJob, registeredWorker, signedIn, type TestWorker } from '@yizhan/domain/testing';
import { useGateway } from '../testing/index.ts';

const api = useGateway();
let worker: TestWorker;
let contextOf: Awaited<ReturnType<typeof contextsOf>>;

beforeAll(async () => {
  contextOf = await contextsOf(api.gateway.services.database);
  worker = await registeredWorker(contextOf(null));
});

const save = `mutation ($input: SaveSearchInput!) { saveSearch(input: $input) {
  savedSearches { name filter { search wageAtLeast urgent } near { latitude } } userErrors { code path } } }`;
const input = { name: '砌墙', filter: { search: '砌墙', wageAtLeast: '300' } };

it('keeps a search and shows the alerts of it, their jobs in one statement', async () => {
  const { principal } = worker;
  const saved = await api.query<{ saveSearch: object }>(save, { input }, { principal });
  expect(saved.data!.saveSearch).toMatchObject({
    savedSearches: [{ name: '砌墙', filter: { search: '砌墙', urgent: null }, near: null }],
    userErrors: [],
  });
  const agreed = { purpose: 'JOB_ALERTS', textVersion: 1, evidence: null, idempotencyKey: null } as const;
  await giveConsent({ ...contextOf(null), principal }, agreed);
  for (const title of ['砌墙 一', '砌墙 二']) await openJob(contextOf('CLERK'), { title });
  const noon = new Date(`${new Date().toISOString().slice(0, 10)}T04:00:00Z`);
  await alertSearchers(api.gateway.services.database.scoped(), noon, (error) => {
    throw error;
  });
  const alerts = '{ jobAlerts { searchName at job { title } } }';
  const { data, statements } = await api.query<{ jobAlerts: object[] }>(alerts, {}, { principal });
  expect(data!.jobAlerts).toHaveLength(2);
  expect(data!.jobAlerts).toContainEqual(
    expect.objectContaining({ searchName: '砌墙', job: { title: '砌墙 二' } }),
  );
  expect(statements).toBe(2);
});

it('tells who is no worker to register, and names a name that is taken', async () => {
  const stranger = await signedIn(contextOf(null));
  const { data } = await api.query(save, { input }, { principal: stranger });
  expect(data).toMatchObject({
    saveSearch: { savedSearches: [], userErrors: [{ code: 'WORKER_REQUIRED' }] },
  });
  const rename = `mutation ($input: RenameSavedSearchInput!) {
    renameSavedSearch(input: $input) { savedSearches { name } userErrors { code } } }`;
  const { principal } = worker;
  await api.query(save, { input: { ...input, name: '另一个' } }, { principal });
  const both = { input: { name: '另一个', newName: '砌墙' } };
  expect((await api.query(rename, both, { principal })).data).toMatchObject({
    renameSavedSearch: { userErrors: [{ code: 'SAVED_SEARCH_NAME_TAKEN' }] },
  });
  const remove = `mutation { deleteSavedSearch(input: { name: "另一个" }) { savedSearches { name } userErrors { code } } }`;
  expect((await api.query(remove, {}, { principal })).data).toEqual({
    deleteSavedSearch: { savedSearches: [{ name: '砌墙' }], userErrors: [] },
  });
});
