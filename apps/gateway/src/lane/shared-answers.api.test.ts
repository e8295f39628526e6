import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  newId,
  updateJob,
  type NumberedEvent,
  type StaffPrincipal,
  type StaffRole,
  type UseCaseContext,
} from '@yizhan/domain';
import {
  appliedTo,
  clerkActingFor,
  contextsOf,
  openJob,
  principalOf,
  registeredPartner,
  registeredWorker,
  twoMarkets,
  type FullMarket,
} from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway, type AskOptions } from '../testing/index.ts';

/** Stands still, so that nothing but events and changes ends what is kept. */
const now = new Date();
const api = useGateway({ keepAnswers: true, rateLimitFactor: 10_000, clock: { now: () => now } });

let here: FullMarket;
let others: FullMarket;
let context: UseCaseContext;
beforeAll(async () => {
  const contextOf = await contextsOf(api.gateway.services.database);
  ({ here, others } = await twoMarkets(contextOf));
  context = contextOf('CLERK');
}, 120_000);
beforeEach(() => api.gateway.services.keptAnswers!.dropAll());

const board = '{ jobs(first: 20) { nodes { title employer { name } } totalCount } viewer { kind } }';
const page = 'query ($id: ID!) { job(id: $id) { title status applicationCount } }';
const inside = 'query ($id: ID!) { job(id: $id) { title allowedActions } }';
const listed = 'query ($of: [JobStatus!]) { jobs(filter: {statuses: $of}, first: 50) { nodes { id } } }';

/** Waits until this gateway has heard of an event of the kind. */
const heard = (kind: string): Promise<void> =>
  new Promise((resolve) => {
    const leave = api.gateway.services.events.subscribe((batch: readonly NumberedEvent[]) => {
      if (!batch.some(({ type }) => type.startsWith(kind))) return;
      leave();
      resolve();
    });
  });

interface Told {
  lane: string | null;
  statements: number;
  data: unknown;
}

async function ask(query: string, asked: AskOptions, variables: object = {}): Promise<Told> {
  const { data, errors, headers, statements } = await api.query<object>(query, { ...variables }, asked);
  if (errors) throw new Error(JSON.stringify(errors));
  return { lane: headers.get('x-lane'), statements: statements!, data };
}

const idOf = (jobId: string): { id: string } => ({ id: globalId('Job', here.marketId, jobId) });
const worker = (): AskOptions => ({ principal: here.worker.principal });
const otherWorker = (): AskOptions => ({ principal: others.worker.principal });
const owner = (): AskOptions => ({ principal: here.employer.principal });
const otherOwner = (): AskOptions => ({ principal: others.employer.principal });

describe('what tells nobody apart', () => {
  it.each([
    ['the board', board, () => ({})],
    ['the page of an open job', page, () => idOf(here.jobs.open)],
    ['open and filled jobs', listed, () => ({ of: ['OPEN', 'FILLED'] })],
    ['an employer', '{ employers(first: 5) { nodes { name } } }', () => ({})],
  ])('is executed for the first person and kept for the second: %s', async (_, query, variables) => {
    const first = await ask(query, worker(), variables());
    expect(first.lane).toBe('COMPILED');
    expect(await ask(query, owner(), variables())).toEqual({ ...first, lane: 'KEPT', statements: 0 });
  });

  it('is executed once for thirty people together, when it is known that it tells nobody apart', async () => {
    await ask(board, worker());
    api.gateway.services.keptAnswers!.dropAll();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) => ask(board, i % 2 ? worker() : owner())),
    );
    expect(answers.filter(({ lane }) => lane === 'KEPT')).toHaveLength(29);
    expect(answers.reduce((sum, { statements }) => sum + statements, 0)).toBe(2);
  });

  it('is one for each kind of caller, and for each market that they belong to', async () => {
    const { principal } = await registeredPartner(context, []);
    const elsewhere = { ...here.worker.principal, marketId: 2 };
    const asked: AskOptions[] = [{}, worker(), { principal: elsewhere }, { principal }, { as: 'CLERK' }];
    for (const one of asked) expect((await ask(board, one)).lane).toBe('COMPILED');
    for (const one of asked) expect((await ask(board, one)).lane).toBe('KEPT');
  });
});

describe('what is somebody’s own', () => {
  const everybodyElse = (): AskOptions[] => [worker(), otherOwner(), otherWorker(), {}];

  it('reaches nobody else, whoever asks first: the page of a draft', async () => {
    const draft = idOf(here.jobs.draft);
    for (let round = 0; round < 2; round += 1) {
      expect((await ask(page, owner(), draft)).data).toMatchObject({ job: { status: 'DRAFT' } });
      for (const other of everybodyElse())
        expect((await ask(page, other, draft)).data).toEqual({ job: null });
    }
    expect(await ask(page, owner(), draft)).toMatchObject({ lane: 'COMPILED', statements: 2 });
  });

  it('is told apart by variables, of a document that was shared before', async () => {
    await ask(listed, worker(), { of: ['OPEN'] });
    expect((await ask(listed, owner(), { of: ['OPEN'] })).lane).toBe('KEPT');
    const drafts = async (asked: AskOptions): Promise<unknown> =>
      (await ask(listed, asked, { of: ['DRAFT'] })).data;
    expect(await drafts(owner())).toEqual({ jobs: { nodes: [idOf(here.jobs.draft)] } });
    for (const other of [worker(), otherWorker(), {}])
      expect(await drafts(other)).toEqual({ jobs: { nodes: [] } });
    expect(await drafts(otherOwner())).toEqual({ jobs: { nodes: [idOf(others.jobs.draft)] } });
  });

  it('is what only some may know of a job that all see', async () => {
    const open = idOf(here.jobs.open);
    const mine = await ask(inside, owner(), open);
    expect(mine.data).toMatchObject({ job: { allowedActions: expect.arrayContaining(['CLOSE']) } });
    expect((await ask(inside, otherOwner(), open)).data).toMatchObject({ job: { allowedActions: [] } });
    expect((await ask(inside, owner(), open)).lane).toBe('COMPILED');
  });

  it('is what a worker has', async () => {
    const mine = '{ viewer { worker { number maskedPhone applications(first: 3) { nodes { status } } } } }';
    const [one, two] = [await ask(mine, worker()), await ask(mine, otherWorker())];
    expect(two.lane).toBe('COMPILED');
    expect(two.data).not.toEqual(one.data);
    expect((await ask(mine, worker())).data).toEqual(one.data);
  });

  it('is a person’s while somebody acts for them', async () => {
    const acting = { principal: await clerkActingFor(context, here.worker.workerId) };
    const own = '{ viewer { worker { number displayName } employers { name } } }';
    expect((await ask(own, acting)).data).toEqual((await ask(own, worker())).data);
    expect((await ask(own, acting)).lane).toBe('COMPILED');
    const theirs = '{ jobs(first: 3) { nodes { allowedActions } } }';
    await ask(theirs, worker());
    expect((await ask(theirs, acting)).lane).toBe('COMPILED');
  });

  it('is a partner’s by its scopes and what is delegated to it', async () => {
    const delegated = (await registeredPartner(context, [here.employer.employerId])).principal;
    const scopeless = { ...delegated, scopes: [] };
    const stranger = (await registeredPartner(context, [])).principal;
    const draft = idOf(here.jobs.draft);
    expect((await ask(page, { principal: delegated }, draft)).data).toMatchObject({
      job: { status: 'DRAFT' },
    });
    for (const principal of [scopeless, stranger])
      expect((await ask(page, { principal }, draft)).data).toEqual({ job: null });
    const scopes = '{ viewer { scopes } }';
    expect((await ask(scopes, { principal: delegated })).data).not.toEqual(
      (await ask(scopes, { principal: scopeless })).data,
    );
  });

  it('is a name by the role of who reads it', async () => {
    const named = 'query ($id: ID!) { worker(id: $id) { displayName maskedPhone } }';
    const id = { id: globalId('Worker', here.marketId, here.worker.workerId) };
    const clerk = await ask(named, { as: 'CLERK' }, id);
    const editor = await ask(named, { as: 'EDITOR' }, id);
    expect(clerk.data).toMatchObject({ worker: { displayName: '测试工' } });
    expect(editor.data).toEqual({ worker: null });
    expect((await ask(named, { as: 'CLERK' }, id)).lane).toBe('COMPILED');
  });
});

it('is never what was joined, where the execution turned out to be somebody’s own', async () => {
  const jobId = here.jobs.open;
  for (const asked of [worker(), owner()]) await ask(page, asked, idOf(jobId));
  const event = heard('job.');
  const { userErrors } = await updateJob(context, { jobId, changes: { title: '砌墙大工' } });
  expect(userErrors).toEqual([]);
  await event;
  const asked = Array.from({ length: 20 }, (_, i) => (i % 5 === 3 ? owner() : worker()));
  const told = await Promise.all(asked.map((one) => ask(page, one, idOf(jobId))));
  const own = { job: expect.objectContaining({ title: '砌墙大工', status: 'IN_REVIEW' }) };
  expect(told.map(({ data }) => data)).toEqual(asked.map((_, i) => (i % 5 === 3 ? own : { job: null })));
});

describe('a report', () => {
  const report = `query ($from: Date!, $to: Date!) { applicationReport(from: $from, to: $to) { applications } }`;
  const dayAt = (days: number): string =>
    new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const asked = { from: dayAt(-80), to: dayAt(1) };
  const as = (...roles: StaffRole[]): AskOptions => ({
    principal: { ...(principalOf('MANAGER') as StaffPrincipal), staffId: newId(), roles },
  });

  it('is kept for colleagues with the same roles, and for no others', async () => {
    const first = await ask(report, as('MANAGER', 'CLERK'), asked);
    expect(first.lane).toBe('COMPILED');
    expect(await ask(report, as('CLERK', 'MANAGER'), asked)).toEqual({
      ...first,
      lane: 'KEPT',
      statements: 0,
    });
    expect((await ask(report, as('AUDITOR'), asked)).lane).toBe('COMPILED');
    await expect(ask(report, as('CLERK'), asked)).rejects.toThrow('FORBIDDEN');
  });

  it('counts the next application when its event has come', async () => {
    const total = async (): Promise<number> => {
      const { data } = await ask(report, as('MANAGER'), asked);
      return (data as { applicationReport: { applications: number } }).applicationReport.applications;
    };
    const before = await total();
    const event = heard('application.');
    await appliedTo(context, await registeredWorker(context), await openJob(context));
    await event;
    expect(await total()).toBe(before + 1);
  });
});
