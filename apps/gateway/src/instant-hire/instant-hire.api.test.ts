import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { stepInstantHire, type SignedInPrincipal, type UseCaseContext } from '@yizhan/domain';
import {
  contextsOf,
  handsAt,
  nextSite,
  offersOf,
  passTime,
  registeredEmployer,
  smallMarket,
  urgentJobAt,
  type TestEmployer,
  type TestWorker,
} from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { readEvents, useGateway, type AskOptions } from '../testing/index.ts';

const api = useGateway();
let contextOf: Awaited<ReturnType<typeof contextsOf>>;
let stranger: UseCaseContext;
let employer: TestEmployer;
const streams = new Set<AbortController>();

beforeAll(async () => {
  contextOf = await contextsOf(api.gateway.services.database);
  stranger = contextOf(null);
  employer = await registeredEmployer(stranger);
});
afterEach(() => {
  for (const stream of streams) stream.abort();
  streams.clear();
});

/** Some hands at a place of their own, and an urgent job there that is offered to them. */
async function called(count: number, headcount: number, step = true) {
  const site = nextSite();
  const people = await handsAt(stranger, site, count);
  const about = { headcount, employerId: employer.employerId };
  const inner = await urgentJobAt(contextOf('CLERK'), site, about);
  if (step) await stepInstantHire(stranger, inner);
  return {
    people: people as [TestWorker, ...TestWorker[]],
    inner,
    id: globalId('Job', smallMarket.id, inner),
  };
}
const as = ({ principal }: { principal: SignedInPrincipal }): AskOptions => ({ principal });

const mine = `{ viewer { worker { instantOffers(first: 5) { totalCount nodes {
  id status wave endsAt job { title urgent } application { status } } } } } }`;
interface Offer {
  id: string;
  status: string;
  application: { status: string } | null;
}
interface Mine {
  viewer: { worker: { instantOffers: { totalCount: number; nodes: Offer[] } } };
}
const offersFor = async (worker: TestWorker) =>
  (await api.query<Mine>(mine, {}, as(worker))).data!.viewer.worker.instantOffers;

const accept = `mutation Accept($id: ID!) { acceptInstantOffer(input: { offerId: $id }) {
  offer { status application { status source placement { status } } } userErrors { code message path } } }`;
interface Accepted {
  acceptInstantOffer: {
    offer: { status: string } | null;
    userErrors: { code: string; message: string; path: string[] }[];
  };
}
const acceptAs = async (worker: TestWorker, id: string, language = 'zh-CN') =>
  (await api.query<Accepted>(accept, { id }, { ...as(worker), language })).data!.acceptInstantOffer;

const waves = `query Waves($id: ID!) { job(id: $id) { instantHire { status endedAt
  waves { number openings offers accepted declined unanswered endedAt } } } }`;
const wavesFor = async (id: string, asked: AskOptions) =>
  (await api.query<{ job: { instantHire: object | null } }>(waves, { id }, asked)).data!.job.instantHire;

describe('offers of urgent jobs', () => {
  it('are listed for their worker, accepted, and told kindly where they are gone', async () => {
    const { people } = await called(2, 1);
    const [one, other] = people as [TestWorker, TestWorker];
    const { totalCount, nodes } = await offersFor(one);
    expect([totalCount, nodes]).toMatchObject([1, [{ status: 'OFFERED', wave: 1, job: { urgent: true } }]]);
    const missed = (await offersFor(other)).nodes[0]!.id;
    expect(await acceptAs(one, nodes[0]!.id)).toEqual({
      userErrors: [],
      offer: {
        status: 'ACCEPTED',
        application: { status: 'ACCEPTED', source: 'DISPATCH', placement: { status: 'AGREED' } },
      },
    });
    const late = await acceptAs(other, missed);
    expect(late).toMatchObject({
      offer: { status: 'GONE' },
      userErrors: [{ code: 'INSTANT_OFFER_GONE', path: ['input', 'offerId'] }],
    });
    expect(late.userErrors[0]!.message).toBe('名额刚刚满了。有人退出时，下一批先通知您。');
    expect((await acceptAs(other, missed, 'en')).userErrors[0]!.message).toMatch(
      /asked first in the next round/,
    );
  });

  it('are declined with a reason, and after the clock refused by name', async () => {
    const { people, inner } = await called(2, 2);
    const [one, other] = people as [TestWorker, TestWorker];
    const decline = `mutation No($id: ID!) { declineInstantOffer(input: { offerId: $id, reason: PAY }) {
      offer { status reason } userErrors { code } } }`;
    const { data } = await api.query(decline, { id: (await offersFor(one)).nodes[0]!.id }, as(one));
    expect(data).toEqual({
      declineInstantOffer: { offer: { status: 'DECLINED', reason: 'PAY' }, userErrors: [] },
    });
    const { id } = (await offersFor(other)).nodes[0]!;
    await passTime(stranger.db, inner, 600);
    expect(await acceptAs(other, id)).toMatchObject({ userErrors: [{ code: 'INSTANT_OFFER_ENDED' }] });
  });

  it('are nobody else’s, neither the employer’s', async () => {
    const { people } = await called(2, 1);
    const { id } = (await offersFor(people[0])).nodes[0]!;
    const node = `query Node($id: ID!) { node(id: $id) { id } }`;
    for (const asked of [as(people[1]!), as(employer), {}])
      expect((await api.query(node, { id }, asked)).data).toEqual({ node: null });
    expect((await api.query(node, { id }, { as: 'CLERK' })).data).toEqual({ node: { id } });
  });

  it('of a page are read in as many statements as one', async () => {
    const site = nextSite();
    const [worker] = (await handsAt(stranger, site, 1)) as [TestWorker];
    const costs: (number | null)[] = [];
    for (let i = 0; i < 3; i += 1) {
      await stepInstantHire(stranger, await urgentJobAt(contextOf('CLERK'), site));
      costs.push((await api.query(mine, {}, as(worker))).statements);
    }
    expect((await offersFor(worker)).totalCount).toBe(3);
    expect(costs[2]).toBe(costs[0]);
  });
});

describe('the waves of a job', () => {
  it('are for its employer and staff, in figures', async () => {
    const { people, id } = await called(3, 1);
    await acceptAs(people[0], (await offersFor(people[0])).nodes[0]!.id);
    const expected = {
      status: 'FILLED',
      endedAt: expect.any(String),
      waves: [
        {
          ...{ number: 1, openings: 1, offers: 3, accepted: 1, declined: 0, unanswered: 0 },
          endedAt: expect.any(String),
        },
      ],
    };
    expect(await wavesFor(id, as(employer))).toEqual(expected);
    expect(await wavesFor(id, { as: 'CLERK' })).toEqual(expected);
    for (const asked of [as(people[0]), as(people[1]!), {}]) expect(await wavesFor(id, asked)).toBeNull();
  });

  it('are started and stopped by the employer', async () => {
    const { id, inner } = await called(1, 1);
    const stop = `mutation Stop($id: ID!) { stopInstantHire(input: { jobId: $id }) {
      job { instantHire { status } } userErrors { code } } }`;
    expect((await api.query(stop, { id }, as(employer))).data).toEqual({
      stopInstantHire: { job: { instantHire: { status: 'STOPPED' } }, userErrors: [] },
    });
    expect((await offersOf(stranger.db, inner)).map(({ status }) => status)).toEqual(['RECALLED']);
    const start = stop.replaceAll('stopInstantHire', 'startInstantHire');
    expect((await api.query(start, { id }, as(employer))).data).toMatchObject({
      startInstantHire: { job: { instantHire: { status: 'RUNNING' } }, userErrors: [] },
    });
  });
});

describe('the feed', () => {
  const document = `subscription Feed($after: String) { applicationFeed(after: $after) {
    cursor resync application { id } offer: instantOffer { id status }
    job: instantHireJob { id instantHire { status waves { unanswered } } } } }`;
  interface FeedEvent {
    cursor: string;
    offer: { id: string; status: string } | null;
    job: { id: string } | null;
  }

  async function follow({ principal }: { principal: SignedInPrincipal }, variables: object = {}) {
    const controller = new AbortController();
    streams.add(controller);
    const { text } = await api.gateway.services.tokens.issue(principal);
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: {
        ...{ 'content-type': 'application/json', accept: 'text/event-stream' },
        authorization: `Bearer ${text}`,
      },
      body: JSON.stringify({ query: document, variables }),
      signal: controller.signal,
    });
    const events = readEvents(response);
    return async (): Promise<FeedEvent> => {
      for (;;) {
        const { value, done } = await events.next();
        if (done) throw new Error('The stream has ended');
        if (value.event === 'next')
          return (value.data as { data: { applicationFeed: FeedEvent } }).data.applicationFeed;
      }
    };
  }

  it('tells each worker of their own offer, and at once that it is gone', async () => {
    const { people, inner } = await called(2, 1, false);
    const [one, other] = people as [TestWorker, TestWorker];
    const [next, nextOther] = [await follow(one), await follow(other)];
    await stepInstantHire(stranger, inner);
    const [first, second] = [await next(), await nextOther()];
    expect([first, second]).toMatchObject([
      { offer: { status: 'OFFERED' } },
      { offer: { status: 'OFFERED' } },
    ]);
    expect(first.offer!.id).not.toBe(second.offer!.id);
    await acceptAs(one, first.offer!.id);
    const told = await nextOther();
    expect(told).toMatchObject({ offer: { id: second.offer!.id, status: 'GONE' }, job: null });
  });

  it('tells who hires, and staff, of the waves of a job and of no offer', async () => {
    const { people, inner, id } = await called(2, 1, false);
    const clerk = contextOf('CLERK').principal as SignedInPrincipal;
    const feeds = [await follow(employer), await follow({ principal: clerk })];
    await stepInstantHire(stranger, inner);
    for (const next of feeds)
      expect(await next()).toMatchObject({
        offer: null,
        job: { id, instantHire: { status: 'RUNNING', waves: [{ unanswered: 2 }] } },
      });
    await acceptAs(people[0], (await offersFor(people[0])).nodes[0]!.id);
    for (const next of feeds) {
      const told: FeedEvent[] = [];
      while (!JSON.stringify(told).includes('FILLED')) told.push(await next());
      expect(told.filter(({ offer }) => offer !== null)).toEqual([]);
    }
  });

  it('goes on after a cursor without a gap', async () => {
    const site = nextSite();
    const [worker] = (await handsAt(stranger, site, 1)) as [TestWorker];
    const next = await follow(worker);
    const jobs = [];
    for (let i = 0; i < 2; i += 1) jobs.push(await urgentJobAt(contextOf('CLERK'), site));
    await stepInstantHire(stranger, jobs[0]!);
    const { cursor, offer } = await next();
    for (const stream of streams) stream.abort();
    await stepInstantHire(stranger, jobs[1]!);
    const resumed = await (await follow(worker, { after: cursor }))();
    expect(resumed.offer).toMatchObject({ status: 'OFFERED' });
    expect(resumed.offer!.id).not.toBe(offer!.id);
  });

  it('says nothing to an employer of another’s waves', async () => {
    const [foreign, own] = [await follow(await registeredEmployer(stranger)), await follow(employer)];
    const { inner } = await called(1, 1, false);
    const silent = foreign().then(
      () => 'told',
      () => 'ended',
    );
    await stepInstantHire(stranger, inner);
    await own();
    const quiet = new Promise((resolve) => setTimeout(() => resolve('quiet'), 300));
    expect(await Promise.race([silent, quiet])).toBe('quiet');
  });
});

describe('the rule', () => {
  it.each([
    ['zh-CN', '谁也不会总是第一个'],
    ['en', 'nobody is always first'],
  ])('is told to everybody in %s, with the market’s own numbers', async (language, words) => {
    const set = `mutation { setInstantHireRules(input: { waveMinutes: 12, offersPerDay: 4 }) {
      rules { waveSeconds offersPerPlace offersPerDay } userErrors { code } } }`;
    expect((await api.query(set, {}, { as: 'MANAGER' })).data).toEqual({
      setInstantHireRules: {
        rules: { waveSeconds: 720, offersPerPlace: 3, offersPerDay: 4 },
        userErrors: [],
      },
    });
    const read = '{ instantHireRules { sentences } }';
    const { data } = await api.query<{ instantHireRules: { sentences: string[] } }>(read, {}, { language });
    const text = data!.instantHireRules.sentences.join('\n');
    expect(text).toContain(words);
    expect(text).toMatch(/12.*4/s);
    expect(text).not.toMatch(/[{}]/);
  });

  it('has limits', async () => {
    const set = `mutation { setInstantHireRules(input: { waveMinutes: 1, offersPerPlace: 11, offersPerDay: 0 }) {
      rules { waveSeconds } userErrors { code path } } }`;
    const { data } = await api.query<Record<string, { userErrors: { path: string[] }[] }>>(
      set,
      {},
      { as: 'MANAGER' },
    );
    expect(data!['setInstantHireRules']!.userErrors.map(({ path }) => path[1])).toEqual([
      ...['waveMinutes', 'offersPerPlace', 'offersPerDay'],
    ]);
  });
});

describe('the report', () => {
  const report = `query Report($from: Date!, $to: Date!) { instantOfferReport(from: $from, to: $to) {
    offers accepted people most topTenthShare gini workers { politeName maskedNumber offers accepted } } }`;
  const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

  it('tells the spread without telling who anybody is', async () => {
    await called(3, 1);
    const { data } = await api.query<{
      instantOfferReport: { offers: number; people: number; gini: number; workers: object[] };
    }>(report, { from: today(), to: today() }, { as: 'AUDITOR' });
    const { offers, people, gini, workers } = data!.instantOfferReport;
    expect(offers).toBeGreaterThanOrEqual(people);
    expect(people).toBeGreaterThanOrEqual(3);
    expect(gini).toBeGreaterThanOrEqual(0);
    expect(gini).toBeLessThan(1);
    for (const worker of workers)
      expect(worker).toMatchObject({
        politeName: expect.stringMatching(/师傅$/),
        maskedNumber: expect.stringMatching(/^\*{3}.{3}$/),
      });
  });

  it.each([
    ['2026-05-02', '2026-05-01'],
    ['2026-01-01', '2026-05-01'],
  ])('takes no days from %s to %s', async (from, to) => {
    const { errors } = await api.query(report, { from, to }, { as: 'MANAGER' });
    expect(errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
