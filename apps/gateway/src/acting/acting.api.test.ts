import { beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import { contextsOf, offeredTo, openJob, registeredWorker, type TestWorker } from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway, type Answer } from '../testing/index.ts';

const api = useGateway();
let worker: TestWorker;
let contextOf: Awaited<ReturnType<typeof contextsOf>>;
beforeAll(async () => {
  contextOf = await contextsOf(api.gateway.services.database);
  worker = await registeredWorker(contextOf(null));
});

const start = `mutation ($input: StartActingForInput!) { startActingFor(input: $input) {
  accessToken endsAt worker { displayName } userErrors { code path } } }`;

interface Started {
  startActingFor: { accessToken: string | null; userErrors: { code: string }[] };
}

const begin = (input: object = {}) =>
  api.query<Started>(
    start,
    {
      input: {
        workerId: globalId('Worker', 1, worker.workerId),
        ...{ evidence: 'SIGNED_SLIP', proof: 'T-1' },
        ...input,
      },
    },
    { as: 'CLERK' },
  );

async function asWorker<Data>(document: string, variables: object = {}): Promise<Answer<Data>> {
  const token = (await begin()).data!.startActingFor.accessToken!;
  return withToken(token, document, variables);
}

const withToken = <Data>(token: string, query: string, variables: object = {}): Promise<Answer<Data>> =>
  api.post<Data>({ query, variables }, { headers: { authorization: `Bearer ${token}` } });

describe('acting for a worker', () => {
  it('gives a token that speaks for the worker by the hand of the clerk', async () => {
    const { data, statements } = await asWorker(
      '{ viewer { kind worker { displayName } actedBy { username } } }',
    );
    expect(data).toEqual({
      viewer: { kind: 'PERSON', worker: { displayName: '测试工' }, actedBy: { username: 'clerk' } },
    });
    expect(statements).toBeLessThanOrEqual(3);
  });

  it('lets the clerk say yes for the worker, which without the token they may not', async () => {
    const jobId = await openJob(contextOf('CLERK'));
    const applicationId = await offeredTo(contextOf(null), worker, jobId);
    const accept =
      'mutation ($input: AcceptOfferInput!) { acceptOffer(input: $input) { application { status } } }';
    const input = { applicationId: globalId('Application', 1, applicationId) };
    const refused = await api.query(accept, { input }, { as: 'CLERK' });
    expect(refused.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const { data } = await asWorker(accept, { input });
    expect(data).toEqual({ acceptOffer: { application: { status: 'ACCEPTED' } } });
  });

  it('shows no full numbers, even to who may see them with a purpose', async () => {
    const { data } = await asWorker(
      '{ viewer { worker { phone(purpose: CALL) idNumber(purpose: IDENTIFY) } } }',
    );
    expect(data).toEqual({ viewer: { worker: { phone: null, idNumber: null } } });
  });

  it('ends for good, within seconds, when the clerk says so', async () => {
    const token = (await begin()).data!.startActingFor.accessToken!;
    const end = await api.query('mutation { endActingFor { endedCount } }', {}, { as: 'CLERK' });
    expect(end.data).toEqual({ endActingFor: { endedCount: 1 } });
    let answer = await withToken(token, '{ viewer { kind } }');
    for (let tries = 0; answer.errors === undefined && tries < 50; tries++) {
      await setTimeout(100);
      answer = await withToken(token, '{ viewer { kind } }');
    }
    expect(answer.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it.each([
    ['a proof of no form', { evidence: 'ID_CARD', proof: '12' }, 'PROOF_REQUIRED'],
    [
      'a worker of another market',
      { workerId: globalId('Worker', 2, '01900000-0000-7000-8000-000000000001') },
      'WORKER_NOT_FOUND',
    ],
    [
      'what is no worker',
      { workerId: globalId('Job', 1, '01900000-0000-7000-8000-000000000001') },
      'WORKER_NOT_FOUND',
    ],
  ])('is refused for %s', async (_, input, code) => {
    const { data } = await begin(input);
    expect(data?.startActingFor).toMatchObject({ accessToken: null, userErrors: [{ code }] });
  });
});
