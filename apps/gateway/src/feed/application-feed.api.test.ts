import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { acceptOffer, type SignedInPrincipal, type UseCaseContext } from '@yizhan/domain';
import {
  appliedTo,
  contextsOf,
  offeredTo,
  openJob,
  registeredEmployer,
  registeredWorker,
  signedIn,
  type TestWorker,
} from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { readEvents, useGateway } from '../testing/index.ts';

const api = useGateway();
const document = `subscription Feed($after: String) { applicationFeed(after: $after) {
  cursor resync application { id status worker { displayName } job { title } placement { status } } } }`;

interface FeedEvent {
  cursor: string;
  resync: boolean;
  application: { id: string; status: string; worker: { displayName: string } } | null;
}

let contextOf: Awaited<ReturnType<typeof contextsOf>>;
let stranger: UseCaseContext;
let jobId: string;
let employer: SignedInPrincipal;
const open = new Set<AbortController>();

beforeAll(async () => {
  contextOf = await contextsOf(api.gateway.services.database);
  stranger = contextOf(null);
  const owner = await registeredEmployer(stranger);
  employer = owner.principal;
  jobId = await openJob(contextOf('CLERK'), { employerId: owner.employerId, headcount: 50 });
});
afterEach(() => {
  for (const controller of open) controller.abort();
  open.clear();
});

async function request(principal: SignedInPrincipal | null, after: string | null = null): Promise<Response> {
  const controller = new AbortController();
  open.add(controller);
  const token = principal && (await api.gateway.services.tokens.issue(principal)).text;
  return fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', accept: 'text/event-stream' },
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify({ query: document, variables: { after } }),
    signal: controller.signal,
  });
}

async function follow(principal: SignedInPrincipal, after: string | null = null) {
  const events = readEvents(await request(principal, after));
  return async (): Promise<FeedEvent> => {
    for (;;) {
      const { value, done } = await events.next();
      if (done) throw new Error('The stream has ended');
      if (value.event === 'next')
        return (value.data as { data: { applicationFeed: FeedEvent } }).data.applicationFeed;
    }
  };
}
const staff = (role: 'CLERK' | 'REVIEWER' | 'AUDITOR') => contextOf(role).principal as SignedInPrincipal;
const idOf = (id: string) => globalId('Application', 1, id);
const someone = () => registeredWorker(stranger);
const apply = (worker: TestWorker) => appliedTo(stranger, worker, jobId);

describe('applicationFeed', () => {
  it('tells a worker of their own only', async () => {
    const [one, other] = [await someone(), await someone()];
    const next = await follow(one.principal);
    await apply(other);
    const own = await apply(one);
    expect(await next()).toMatchObject({
      application: { id: idOf(own), status: 'SUBMITTED', worker: { displayName: '测试工' } },
    });
  });

  it('tells an employer of theirs only, by polite names', async () => {
    const next = await follow(employer);
    const elsewhere = await openJob(contextOf('CLERK'));
    const worker = await someone();
    await appliedTo(stranger, worker, elsewhere);
    const theirs = await apply(worker);
    expect(await next()).toMatchObject({
      application: { id: idOf(theirs), worker: { displayName: '测师傅' } },
    });
  });

  it('tells staff of all, and of what became of them with the placement', async () => {
    const next = await follow(staff('CLERK'));
    const worker = await someone();
    const id = await offeredTo(stranger, worker, jobId);
    const seen: unknown[] = [];
    await acceptOffer(contextOf(null, { principal: worker.principal }), {
      applicationId: id,
      idempotencyKey: null,
    });
    while (!JSON.stringify(seen).includes('ACCEPTED')) seen.push((await next()).application);
    expect(seen.at(-1)).toMatchObject({ id: idOf(id), status: 'ACCEPTED', placement: { status: 'AGREED' } });
  });

  it('goes on after a cursor without a gap, and without what is not for the caller', async () => {
    const [one, other] = [await someone(), await someone()];
    const next = await follow(one.principal);
    await apply(one);
    const { cursor } = await next();
    for (const controller of open) controller.abort();
    await apply(other);
    const second = await appliedTo(stranger, one, await openJob(contextOf('CLERK')));
    const third = await appliedTo(stranger, one, await openJob(contextOf('CLERK')));
    const resumed = await follow(one.principal, cursor);
    expect([(await resumed()).application!.id, (await resumed()).application!.id]).toEqual([
      idOf(second),
      idOf(third),
    ]);
    const fourth = await appliedTo(stranger, one, await openJob(contextOf('CLERK')));
    expect((await resumed()).application!.id).toBe(idOf(fourth));
  });

  it('asks for a fresh start when the cursor is from elsewhere in time', async () => {
    const cursor = Buffer.from('feed:999999').toString('base64url');
    expect(await (await follow(staff('AUDITOR'), cursor))()).toMatchObject({
      resync: true,
      application: null,
    });
  });

  it.each([
    ['a stranger', () => null, null, 'UNAUTHENTICATED'],
    ['a forged cursor', () => staff('CLERK'), 'Zm9yZ2Vk', 'BAD_USER_INPUT'],
  ])('is refused to %s', async (_, who, after, code) => {
    const response = await request(who(), after);
    const told: unknown[] = [];
    for await (const { event, data } of readEvents(response)) if (event !== 'comment') told.push(data);
    const text = JSON.stringify(told);
    expect(text).toContain(code);
  });

  it('says nothing to a person who is neither worker nor employer', async () => {
    const [next, clerk] = [await follow(await signedIn(stranger)), await follow(staff('CLERK'))];
    const quiet = next().then(() => 'told');
    await apply(await someone());
    await clerk();
    expect(
      await Promise.race([quiet, new Promise((resolve) => setTimeout(() => resolve('quiet'), 300))]),
    ).toBe('quiet');
    quiet.catch(() => undefined);
  });
});
