import { setTimeout as delay } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { NumberedEvent, UseCaseContext } from '@yizhan/domain';
import { contextsOf, openJob } from '@yizhan/domain/testing';
import { globalId } from '../../graphql/global-id.ts';
import { newDeviceCookie } from '../../rate-limits/device-cookie.ts';
import { useGateway } from '../../testing/index.ts';
import {
  exchange,
  leave,
  rawRequest,
  withoutMoment,
  type RawRequest,
} from '../../testing/wire/raw-request.ts';
import { statusOf, waysOf } from '../../testing/wire/ways-of.ts';

/** Stands still, so that nothing but events and changes ends what is kept. */
let now = new Date();
const clock = { now: () => now };
const web = 'http://localhost:4001';
const query = 'query Board($first: Int!) { jobs(first: $first) { nodes { id title } } viewer { kind } }';
const board = (first = 20): string => JSON.stringify({ query, variables: { first } });

describe('a request that came before to the letter', () => {
  const api = useGateway({ keepAnswers: true, clientOrigins: [web], clock, rateLimitFactor: 100 });
  const { together, apart, fronted } = waysOf(api, board());
  const device = () => newDeviceCookie(api.gateway.services.vault, now).value;
  beforeEach(() => api.gateway.services.keptAnswers!.dropAll());

  it.each<[string, () => RawRequest]>([
    ['as programs send it', () => ({})],
    ['for plain JSON', () => ({ headers: { accept: 'application/json' } })],
    ['for GraphQL’s own type', () => ({ headers: { accept: 'application/graphql-response+json' } })],
    ['for anything', () => ({ headers: { accept: '*/*' } })],
    ['for either', () => ({ headers: { accept: 'text/html, application/graphql-response+json' } })],
    ['in a charset', () => ({ headers: { 'content-type': 'application/json; charset=utf-8' } })],
    ['in another language', () => ({ headers: { 'accept-language': 'zh-CN,en;q=0.5' } })],
    ['of a market', () => ({ headers: { 'x-yizhan-market': 'OTHER' } })],
    ['from a page of ours', () => ({ headers: { origin: web } })],
    ['from a page of others', () => ({ headers: { origin: 'https://elsewhere.example' } })],
    [
      'from a browser with its device',
      () => ({
        headers: { origin: web, 'sec-fetch-site': 'same-site', cookie: `yizhan_device=${device()}` },
      }),
    ],
    ['through a proxy', () => ({ headers: { 'x-forwarded-for': '203.0.113.7' } })],
    [
      'with a search in Chinese',
      () => ({ body: JSON.stringify({ query: `{ jobs(filter: { search: "木工" }) { nodes { id } } }` }) }),
    ],
    ['written otherwise', () => ({ body: ` ${board()}\n` })],
  ])('is answered before the framework, byte for byte as by it: %s', async (_name, make) => {
    const request = make();
    const [executed, kept] = [await apart(request), await together(request)];
    const before = await fronted();
    const front = await together(request);
    expect(await fronted()).toBe(before + 1);
    expect(statusOf(executed)).toBe(200);
    expect(front).toContain('x-lane: KEPT');
    expect(withoutMoment(front)).toBe(withoutMoment(kept));
    expect(withoutMoment(front)).toBe(withoutMoment(await apart(request)));
  });

  it.each<[string, () => RawRequest]>([
    ['by GET', () => ({ method: 'GET', path: '/graphql?query=%7Bviewer%7Bkind%7D%7D', body: '' })],
    ['by HEAD', () => ({ method: 'HEAD' })],
    [
      'by OPTIONS',
      () => ({ method: 'OPTIONS', headers: { origin: web, 'access-control-request-method': 'POST' } }),
    ],
    ['elsewhere', () => ({ path: '/graphql/' })],
    ['with a question mark', () => ({ path: '/graphql?' })],
    ['for a stream', () => ({ headers: { accept: 'text/event-stream' }, body: '{"query":"{"}' })],
    ['of a market that there is not', () => ({ headers: { 'x-yizhan-market': 'undefined' } })],
    ['weighed', () => ({ headers: { accept: 'application/json;q=0.9' } })],
    ['as a form', () => ({ headers: { 'content-type': 'text/plain' } })],
    ['from a browser without a device', () => ({ headers: { 'sec-fetch-site': 'same-site' } })],
    [
      'with a device that somebody made up',
      () => ({ headers: { cookie: `yizhan_device=${'a'.repeat(22)}.${'b'.repeat(16)}` } }),
    ],
    ['with other cookies', () => ({ headers: { cookie: `yizhan_device=${device()}; theme=dark` } })],
    ['with a token that is none', () => ({ headers: { authorization: 'Bearer x' } })],
    ['from an address that is none', () => ({ headers: { 'x-forwarded-for': 'unknown' } })],
    ['with a large body', () => ({ body: board().padEnd(5_000) })],
    // Refused by its length: the rest of it need not come.
    ['with a body too large', () => ({ headers: { 'content-length': '1100000' } })],
    ['with an empty body', () => ({ body: '' })],
    ['with a body that is no JSON', () => ({ body: '{"query":' })],
    [
      'in chunks',
      () => ({
        headers: { 'transfer-encoding': 'chunked' },
        body: `${board().length.toString(16)}\r\n${board()}\r\n0\r\n\r\n`,
      }),
    ],
    ['that changes something', () => ({ body: '{"query":"mutation { logout { userErrors { code } } }"}' })],
    ['that is refused', () => ({ body: '{"query":"{ nothing }"}' })],
  ])('is left to the framework, as it came: %s', async (_name, make) => {
    const request = make();
    await together();
    await together(request);
    const before = await fronted();
    const [one, two] = [await together(request), await apart(request)];
    expect(await fronted()).toBe(before);
    expect(withoutMoment(one)).toBe(withoutMoment(two));
  });

  it('is executed before the framework where nothing is kept', async () => {
    const moment = { body: '{"query":"{ market { now code } }"}' };
    await together(moment);
    const before = await fronted();
    const front = await together(moment);
    expect(await fronted()).toBe(before + 1);
    expect(front).toContain('x-lane: COMPILED');
    expect(withoutMoment(front)).toBe(withoutMoment(await apart(moment)));
  });

  it('is told no cookie that another one was given', async () => {
    const [own, browser] = [{ body: board(7) }, { 'sec-fetch-site': 'same-site' }];
    await together(own);
    expect(await together({ ...own, headers: browser })).toContain('yizhan_device=');
    const before = await fronted();
    expect(await together(own)).not.toContain('yizhan_device=');
    expect(await together(own)).not.toContain('yizhan_device=');
    expect(await fronted()).toBe(before + 2);
  });

  it('is answered in its place on a connection that sends all at once', async () => {
    await together();
    await together();
    const one = rawRequest({ body: board() });
    const other = rawRequest({ body: '{"query":"{ viewer { kind } }"}' });
    const last = rawRequest({ body: board(), headers: { connection: 'close' } });
    const before = await fronted();
    const sent = [one, other, one, last].map(({ head, body }) => head + body).join('');
    const answers = (await exchange(api.url, [sent])).split(/(?=HTTP\/1\.1 )/);
    expect(answers.map(statusOf)).toEqual([200, 200, 200, 200]);
    expect(answers.map((answer) => answer.includes('"jobs"'))).toEqual([true, false, true, true]);
    expect(await fronted()).toBe(before + 3);
  });

  it('is answered again and again on one connection, whatever comes between', async () => {
    await together();
    await together();
    const one = rawRequest({ body: board() });
    const last = rawRequest({ body: board(), headers: { connection: 'close' } });
    const before = await fronted();
    const pieces = [one.head + one.body, one.head, one.body, one.head + one.body, last.head + last.body];
    const answers = (await exchange(api.url, pieces)).split(/(?=HTTP\/1\.1 )/);
    expect(new Set(answers.slice(0, 3).map(withoutMoment)).size).toBe(1);
    expect(answers.map(statusOf)).toEqual([200, 200, 200, 200]);
    expect(await fronted()).toBe(before + 3);
  });

  it('is measured by lane and operation as every other', async () => {
    const count = async () => {
      const metrics = await (await fetch(`${api.url}/metrics`)).text();
      const kept = /^yizhan_lane_operations_total\{operation="free query",lane="KEPT",missed=""\} (\d+)/m;
      const all = /^yizhan_request_duration_seconds_count\{operation="free query",outcome="ok"\} (\d+)/m;
      return [kept, all].map((pattern) => Number(pattern.exec(metrics)?.[1] ?? 0));
    };
    await together();
    await together();
    const [kept, all] = await count();
    await together();
    expect(await count()).toEqual([kept! + 1, all! + 1]);
  });

  it('is measured where the caller did not wait', async () => {
    const measured = async (): Promise<number> => {
      const metrics = await (await fetch(`${api.url}/metrics`)).text();
      return Number(
        /^yizhan_request_duration_seconds_count\{operation="free query",outcome="ok"\} (\d+)/m.exec(
          metrics,
        )![1],
      );
    };
    const known = { body: board(3) };
    await together(known);
    api.gateway.services.keptAnswers!.dropAll();
    const [before, fronts] = [await measured(), await fronted()];
    await api.gateway.services.deployment.scoped().transaction(async ({ manager }) => {
      await manager.query('lock table jobs in access exclusive mode');
      const { head, body } = rawRequest(known);
      await leave(api.url, head + body, async () => {
        const waiting = `select count(*)::int as n from pg_locks where relation = 'jobs'::regclass and not granted`;
        while ((await manager.query<{ n: number }[]>(waiting))[0]!.n === 0) await delay(10);
      });
    });
    while ((await fronted()) === fronts) await delay(10);
    expect(await measured()).toBe(before + 1);
  });

  const contextIn = async (): Promise<UseCaseContext> =>
    (await contextsOf(api.gateway.services.database))('CLERK');

  const heard = (type: string): Promise<void> =>
    new Promise((resolve) => {
      const leave = api.gateway.services.events.subscribe((batch: readonly NumberedEvent[]) => {
        if (!batch.some((event) => event.type === type)) return;
        leave();
        resolve();
      });
    });

  it('is executed anew after an event, after a change through this gateway, and after a second', async () => {
    const isExecuted = async (): Promise<string> => {
      const answer = await together();
      expect(answer).toContain('x-lane: COMPILED');
      expect((await together()) && (await together())).toContain('x-lane: KEPT');
      return answer;
    };
    await isExecuted();
    const event = heard('job.published');
    const jobId = await openJob(await contextIn(), { title: '别处发布的岗位' });
    await event;
    expect(await isExecuted()).toContain('别处发布的岗位');
    const told = heard('job.removed');
    await api.query(
      'mutation ($input: CloseJobInput!) { closeJob(input: $input) { userErrors { code } } }',
      { input: { jobId: globalId('Job', 1, jobId), reason: '测试' } },
      { as: 'CLERK' },
    );
    const changed = await together();
    expect(changed).toContain('x-lane: COMPILED');
    expect(changed).not.toContain('别处发布的岗位');
    await told; // which ends once more what was kept
    expect((await together()) && (await together())).toContain('x-lane: KEPT');
    now = new Date(now.getTime() + 1_000);
    await isExecuted();
    await api.gateway.services.events.stop();
    expect(await together()).toContain('x-lane: COMPILED');
  });
});

describe('a request that is paid for', () => {
  const api = useGateway({ keepAnswers: true, clock, rateLimitFactor: 0.002 });
  const { together, fronted } = waysOf(api, board());
  const from = (address: string): RawRequest => ({
    body: board(100),
    headers: { 'x-forwarded-for': address },
  });

  it('is refused when its address has nothing left, and that address alone', async () => {
    const statuses = new Set<number>();
    let [answer, count] = ['', 0];
    for (; count < 200 && !statuses.has(429); count += 1) {
      answer = await together(from('203.0.113.7'));
      statuses.add(statusOf(answer));
    }
    expect([...statuses]).toEqual([200, 429]);
    // 4,000 points and 40 more each second, at 102.
    expect(count).toBeGreaterThan(35);
    expect(await fronted()).toBeGreaterThan(10);
    expect(answer).toContain('retry-after: ');
    expect(statusOf(await together(from('203.0.113.8')))).toBe(200);
  });
});

describe('a gateway that stops', () => {
  const api = useGateway({ keepAnswers: true, clock });

  it('says so to whoever was about to ask', async () => {
    const { together } = waysOf(api, board());
    await together();
    await together();
    const { head, body } = rawRequest({ body: board() });
    const asking = exchange(api.url, [head.slice(0, 30), head.slice(30) + body]);
    await new Promise((resolve) => setTimeout(resolve, 10));
    const closed = api.gateway.close();
    const answer = await asking;
    expect([statusOf(answer), /\r\nconnection: close\r\n/i.test(answer)]).toEqual([200, true]);
    await closed;
  });
});
