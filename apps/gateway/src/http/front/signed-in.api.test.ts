import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  newId,
  revokePrincipal,
  type NumberedEvent,
  type PersonPrincipal,
  type SignedInPrincipal,
  type StaffRole,
  type UseCaseContext,
} from '@yizhan/domain';
import {
  clerkActingFor,
  contextsOf,
  registeredPartner,
  twoMarkets,
  type FullMarket,
} from '@yizhan/domain/testing';
import { globalId } from '../../graphql/global-id.ts';
import { useGateway } from '../../testing/index.ts';
import { withoutMoment, type RawRequest } from '../../testing/wire/raw-request.ts';
import { statusOf, waysOf } from '../../testing/wire/ways-of.ts';

/** Stands still, so that nothing but events and changes ends what is kept. */
let now = new Date();
const clock = { now: () => now };
const board = JSON.stringify({ query: '{ jobs(first: 20) { nodes { id title } } viewer { kind } }' });

const api = useGateway({ keepAnswers: true, clock, rateLimitFactor: 0.05 });
const { together, apart, fronted } = waysOf(api, board);

let here: FullMarket;
let context: UseCaseContext;
beforeAll(async () => {
  const contextOf = await contextsOf(api.gateway.services.database);
  ({ here } = await twoMarkets(contextOf));
  context = contextOf('CLERK');
}, 120_000);
beforeEach(() => api.gateway.services.keptAnswers!.dropAll());

const person = (marketId = here.marketId): PersonPrincipal => ({
  ...{ kind: 'PERSON', marketId, personId: randomUUID(), sessionId: randomUUID() },
});
const staff = (...roles: StaffRole[]): SignedInPrincipal => ({
  ...{ kind: 'STAFF', marketId: here.marketId, staffId: newId(), sessionId: newId(), roles },
});
const partner = (): SignedInPrincipal => ({
  ...{ kind: 'PARTNER', marketId: here.marketId, partnerId: newId(), credentialId: newId(), scopes: [] },
});
const screen = (): SignedInPrincipal => ({
  ...{ kind: 'SCREEN', marketId: here.marketId, screenId: newId(), sessionId: newId() },
});

/** A request with a token of its own, which was looked at before. */
async function signedIn(principal: SignedInPrincipal, request: RawRequest = {}): Promise<RawRequest> {
  const token = (await api.gateway.services.tokens.issue(principal)).text;
  await api.gateway.services.tokens.verify(token);
  return { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } };
}

/** Has the answer kept, and its form known, by what somebody of the kind asked; events may still end what was kept at first. */
async function asked(request: RawRequest): Promise<void> {
  for (let i = 0; i < 20; i += 1) if ((await together(request)).includes('x-lane: KEPT')) return;
  throw new Error('The answer is not kept.');
}

/** How many answers were given before the framework while it was asked. */
async function frontedBy(ask: () => Promise<unknown>): Promise<number> {
  const before = await fronted();
  await ask();
  return (await fronted()) - before;
}

/** Takes rights from whatever tokens name by the id. */
const revoke = async (id: string): Promise<void> => {
  const event = heard(id);
  const changed = { kind: 'PERSON', marketId: here.marketId, id, endsSessions: false } as const;
  await context.db.transaction((tx) => revokePrincipal(tx, { clock }, changed));
  await event;
};

/** Waits until this gateway has heard that somebody lost rights. */
const heard = (id: string): Promise<void> =>
  new Promise((resolve) => {
    const leave = api.gateway.services.events.subscribe((batch: readonly NumberedEvent[]) => {
      if (!batch.some(({ type, subjectId }) => type === 'principal.changed' && subjectId === id)) return;
      leave();
      resolve();
    });
  });

describe('a request of somebody who is signed in', () => {
  it.each<[string, () => SignedInPrincipal, RawRequest]>([
    ['a person', () => person(), {}],
    [
      'a person in their browser',
      () => person(),
      { headers: { 'sec-fetch-site': 'same-site', cookie: 'a=b' } },
    ],
    ['a person in Chinese', () => person(), { headers: { 'accept-language': 'zh-CN' } }],
    ['a member of staff', () => staff('CLERK', 'REVIEWER'), {}],
    ['a partner', partner, {}],
    ['a screen', screen, {}],
  ])('is answered before the framework by what another one asked: %s', async (_name, make, request) => {
    await asked(await signedIn(make(), request));
    const own = await signedIn(make(), request);
    let front = '';
    expect(await frontedBy(async () => (front = await together(own)))).toBe(1);
    expect(statusOf(front)).toBe(200);
    expect(withoutMoment(front)).toBe(withoutMoment(await apart(own)));
  });

  it.each<[string, () => SignedInPrincipal]>([
    ['a stranger’s kind', () => staff('CLERK')],
    ['another market', () => person(here.marketId + 1)],
  ])('is not answered by what was asked in %s', async (_name, make) => {
    await asked(await signedIn(person()));
    const other = await signedIn(make());
    expect(await frontedBy(() => together(other))).toBe(0);
  });

  it('is not answered by what colleagues with other roles asked', async () => {
    const query = `query ($from: Date!, $to: Date!) { applicationReport(from: $from, to: $to) { applications } }`;
    const variables = { from: '2026-01-01', to: '2026-01-31' };
    const body = JSON.stringify({ query, variables });
    await asked(await signedIn(staff('MANAGER', 'CLERK'), { body }));
    const [alike, clerk] = [staff('CLERK', 'MANAGER'), staff('CLERK')];
    const [first, second] = [await signedIn(alike, { body }), await signedIn(clerk, { body })];
    expect(await frontedBy(() => together(first))).toBe(1);
    expect(await frontedBy(async () => expect(await together(second)).toContain('FORBIDDEN'))).toBe(0);
  });

  it('is executed for each, before the framework too, where it reads anything of theirs', async () => {
    const body = JSON.stringify({ query: '{ viewer { worker { number maskedPhone } } }' });
    const [own, others] = [
      await signedIn(here.worker.principal, { body }),
      await signedIn(person(), { body }),
    ];
    await together(own);
    const ask = async (): Promise<void> => {
      for (let i = 0; i < 3; i += 1) {
        const answers = await Promise.all([together(own), together(others)]);
        expect(answers[0]).toContain('"worker":{"number":');
        expect(answers[1]).toContain('{"worker":null}');
        for (const answer of answers) expect(answer).toContain('x-lane: COMPILED');
      }
    };
    expect(await frontedBy(ask)).toBe(6);
    expect(withoutMoment(await together(own))).toBe(withoutMoment(await apart(own)));
  });

  it('is told of a job that only they see, after others were told of none', async () => {
    const query = 'query ($id: ID!) { job(id: $id) { title } }';
    const variables = { id: globalId('Job', here.marketId, here.jobs.draft) };
    const body = JSON.stringify({ query, variables });
    const [owner, other] = [
      await signedIn(here.employer.principal, { body }),
      await signedIn(person(), { body }),
    ];
    await together(other);
    const ask = async (): Promise<void> => {
      for (let i = 0; i < 3; i += 1) {
        expect(await together(other)).toContain('{"job":null}');
        expect(await together(owner)).toContain('{"job":{"title":');
      }
    };
    expect(await frontedBy(ask)).toBe(6);
  });

  it('goes on with the resolvers, paid for once, where the compiled lane may not tell it', async () => {
    const query = 'query ($input: CheckPostingInput!) { checkPosting(input: $input) { rule } }';
    const body = JSON.stringify({ query, variables: { input: { title: '招小工，收押金' } } });
    const { principal } = await registeredPartner(context);
    const [may, mayNot] = [
      await signedIn(principal, { body }),
      await signedIn({ ...principal, scopes: [] }, { body }),
    ];
    await together(may);
    const { limiter } = api.gateway.services;
    const paid = [jest.spyOn(limiter, 'spendAtHand'), jest.spyOn(limiter, 'spend')];
    const refused = await together(mayNot);
    expect(paid.map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
    for (const spy of paid) spy.mockRestore();
    expect(refused).toContain('"code":"FORBIDDEN"');
    expect(withoutMoment(refused)).toBe(withoutMoment(await apart(mayNot)));
    expect(await frontedBy(() => together(may))).toBe(1);
  });

  it('is answered for whom a clerk acts, and paid for by the clerk', async () => {
    const acted = async (): Promise<RawRequest> =>
      signedIn(await clerkActingFor(context, here.worker.workerId));
    await asked(await signedIn(person()));
    await asked(await acted());
    const remaining = (answer: string): number => Number(/"remaining":(\d+)/.exec(answer)![1]);
    const [own, theirs] = [await signedIn(person()), await acted()];
    const left: number[] = [];
    const ask = async (): Promise<unknown> =>
      left.push(remaining(await together(own)), remaining(await together(theirs)));
    expect(await frontedBy(ask)).toBe(2);
    // Of a person's 10,000 points, and of a clerk's 100,000.
    expect(left.map((points) => points > 10_000)).toEqual([false, true]);
  });
});

describe('a token', () => {
  const kept = async (): Promise<void> => asked(await signedIn(person()));

  it('is checked by the framework when it comes for the first time', async () => {
    await kept();
    const token = (await api.gateway.services.tokens.issue(person())).text;
    const request = { headers: { authorization: `Bearer ${token}` } };
    expect(await frontedBy(() => together(request))).toBe(0);
    expect(await frontedBy(() => together(request))).toBe(1);
  });

  it.each([
    ['of nobody', 'Bearer x'],
    ['of no form', 'Basic eDp5'],
    ['that was changed', null],
  ])('is left to the framework: one %s', async (_name, authorization) => {
    await kept();
    const good = await signedIn(person());
    const bad = authorization ?? `${good.headers!['authorization']!.slice(0, -4)}AAAA`;
    const answers: string[] = [];
    expect(
      await frontedBy(async () => {
        for (let i = 0; i < 2; i += 1) answers.push(await together({ headers: { authorization: bad } }));
      }),
    ).toBe(0);
    expect(answers.map(statusOf)).toEqual([401, 401]);
  });

  it('is good for its ten minutes and no longer', async () => {
    const before = await signedIn(person());
    await kept();
    expect(await frontedBy(() => together(before))).toBe(1);
    now = new Date(now.getTime() + 600_000);
    await kept();
    expect(await frontedBy(async () => expect(statusOf(await together(before))).toBe(401))).toBe(0);
  });

  it.each<[string, (of: PersonPrincipal) => string]>([
    ['person', ({ personId }) => personId],
    ['session', ({ sessionId }) => sessionId],
    ['clerk who acts for them', ({ actedBy }) => actedBy!.staffId],
    ['time that the clerk may', ({ actedBy }) => actedBy!.grantId],
  ])('is refused at once when its %s is revoked, and no other', async (_name, idOf) => {
    const lost = await clerkActingFor(context, here.worker.workerId);
    await revoke(newId()); // heard after all that this brought about
    const [theirs, others] = [await signedIn(lost), await signedIn(person())];
    await kept();
    expect(await frontedBy(() => Promise.all([together(theirs), together(others)]))).toBe(2);
    await revoke(idOf(lost));
    await asked(others);
    expect(await frontedBy(async () => expect(statusOf(await together(theirs))).toBe(401))).toBe(0);
    expect(await frontedBy(() => together(others))).toBe(1);
    now = new Date(now.getTime() + 1_000);
  });
});

describe('points', () => {
  it('are the person’s: who has none left is refused, and nobody else', async () => {
    const body = JSON.stringify({ query: '{ jobs(first: 99) { nodes { id title employer { name } } } }' });
    await asked(await signedIn(person(), { body }));
    const [dear, other] = [await signedIn(person(), { body }), await signedIn(person(), { body })];
    const statuses = new Set<number>();
    const count = await frontedBy(async () => {
      for (let i = 0; i < 100 && !statuses.has(429); i += 1) statuses.add(statusOf(await together(dear)));
    });
    expect([...statuses]).toEqual([200, 429]);
    // 10,000 points and 100 more each second, at 201, leased in blocks of 500: where one has to be asked for, the framework does.
    expect(count).toBeGreaterThan(10);
    expect(statusOf(await together(other))).toBe(200);
  });
});
