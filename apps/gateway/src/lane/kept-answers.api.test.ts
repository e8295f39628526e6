import { beforeEach, describe, expect, it } from '@jest/globals';
import type { NumberedEvent, UseCaseContext } from '@yizhan/domain';
import { contextsOf, openJob, pairedScreen, registeredPartner, signedIn } from '@yizhan/domain/testing';
import { globalId } from '../graphql/global-id.ts';
import { useGateway, type AskOptions } from '../testing/index.ts';

/** Stands still, so that nothing but events and changes ends what is kept. */
let now = new Date();
const api = useGateway({ keepAnswers: true, rateLimitFactor: 0.05, clock: { now: () => now } });

const board = `query Board($first: Int!) { jobs(first: $first) { nodes { id title applicationCount } } viewer { kind } }`;

interface Board {
  jobs: { nodes: { title: string }[] };
  viewer: { kind: string };
}

async function read(asked: AskOptions = {}, first = 20, query = board) {
  const { data, errors, headers, statements, extensions } = await api.query<Board>(query, { first }, asked);
  if (errors) throw new Error(JSON.stringify(errors));
  const titles = data!.jobs?.nodes.map(({ title }) => title);
  return { lane: headers.get('x-lane'), statements: statements!, titles, data: data!, extensions };
}

const otherMarketId = 2;

async function contextIn(marketId = 1): Promise<UseCaseContext> {
  const market = api.gateway.services.markets.market(marketId)!;
  return (await contextsOf(api.gateway.services.database))('CLERK', { market });
}

/** Waits until this gateway has heard of an event. */
const heard = (type: string): Promise<void> =>
  new Promise((resolve) => {
    const leave = api.gateway.services.events.subscribe((batch: readonly NumberedEvent[]) => {
      if (!batch.some((event) => event.type === type)) return;
      leave();
      resolve();
    });
  });

beforeEach(() => api.gateway.services.keptAnswers!.dropAll());

describe('an answer that everybody gets alike', () => {
  it('is executed for the first, and not again', async () => {
    const first = await read();
    expect(first).toMatchObject({ lane: 'COMPILED', statements: 1 });
    const second = await read();
    expect(second).toMatchObject({ lane: 'KEPT', statements: 0, data: first.data });
  });

  it('is executed once for fifty who ask together', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => read()));
    expect(answers.reduce((sum, { statements }) => sum + statements, 0)).toBe(1);
    expect(answers.filter(({ lane }) => lane === 'KEPT')).toHaveLength(49);
  });

  it('is paid for by each, and refused to who has nothing left', async () => {
    const principal = await pairedScreen(await contextIn());
    const asked = { principal, language: 'zh-CN' };
    const told = { cost: { requested: 102, remaining: expect.any(Number), resetAt: expect.any(String) } };
    expect(await read(asked, 100)).toMatchObject({ lane: 'COMPILED', extensions: told });
    expect(await read(asked, 100)).toMatchObject({ lane: 'KEPT', extensions: told });
    let status = 200;
    for (let i = 0; i < 500 && status === 200; i += 1)
      ({ status } = await api.query(board, { first: 100 }, asked));
    expect(status).toBe(429);
  });

  it('is one for each document, variables, language and market', async () => {
    await read();
    const others = [
      await read({}, 19),
      await read({ language: 'zh-CN' }),
      await read({ headers: { 'x-yizhan-market': 'OTHER' } }),
      await read({}, 20, board.replace('title', 'title number')),
    ];
    expect(others.map(({ lane }) => lane)).toEqual(['COMPILED', 'COMPILED', 'COMPILED', 'COMPILED']);
    expect((await read()).lane).toBe('KEPT');
  });

  it('is not kept when it tells the time', async () => {
    const query = '{ market { now } }';
    expect((await read({}, 20, query)).lane).toBe('COMPILED');
    expect((await read({}, 20, query)).lane).toBe('COMPILED');
  });

  it('is executed anew after a second, as time alone changes what is open', async () => {
    await read();
    now = new Date(now.getTime() + 999);
    expect((await read()).lane).toBe('KEPT');
    now = new Date(now.getTime() + 1);
    expect((await read()).lane).toBe('COMPILED');
  });
});

describe('a change', () => {
  it('that came through this gateway is seen by the next reader', async () => {
    const event = heard('job.published');
    const jobId = await openJob(await contextIn(), { title: '要关的岗位' });
    await event;
    expect((await read()).titles).toContain('要关的岗位');
    await api.query(
      'mutation ($input: CloseJobInput!) { closeJob(input: $input) { userErrors { code } } }',
      { input: { jobId: globalId('Job', 1, jobId), reason: '测试' } },
      { as: 'CLERK' },
    );
    expect((await read()).titles).not.toContain('要关的岗位');
  });

  it('that came another way is seen when its event has come', async () => {
    await read();
    const event = heard('job.published');
    await openJob(await contextIn(), { title: '别处发布的岗位' });
    await event;
    const after = await read();
    expect(after).toMatchObject({ lane: 'COMPILED' });
    expect(after.titles).toContain('别处发布的岗位');
  });

  it('of another market, or of what nobody sees, ends nothing', async () => {
    await read();
    const published = heard('job.published');
    await openJob(await contextIn(otherMarketId), { title: '别的市场的岗位' });
    await published;
    expect((await read()).lane).toBe('KEPT');
    const changed = heard('screen.changed');
    await pairedScreen(await contextIn());
    await changed;
    expect((await read()).lane).toBe('KEPT');
  });
});

describe('who is signed in', () => {
  it('shares with others of their kind, and with no other kind', async () => {
    const principal = await signedIn(await contextIn());
    const partner = (await registeredPartner(await contextIn(), [])).principal;
    await read();
    for (const asked of [{ principal }, { principal: partner }, { as: 'CLERK' as const }]) {
      const { lane, data } = await read(asked);
      expect(lane).toBe('COMPILED');
      expect(await read(asked)).toMatchObject({ lane: 'KEPT', statements: 0, data });
    }
    expect((await read()).data.viewer.kind).toBe('ANONYMOUS');
  });

  it('as a screen shares with the screens of the same market', async () => {
    const [one, two] = [await pairedScreen(await contextIn()), await pairedScreen(await contextIn())];
    await read();
    expect(await read({ principal: one })).toMatchObject({
      lane: 'COMPILED',
      data: { viewer: { kind: 'SCREEN' } },
    });
    expect(await read({ principal: two })).toMatchObject({
      lane: 'KEPT',
      data: { viewer: { kind: 'SCREEN' } },
    });
    expect((await read({ principal: { ...two, marketId: otherMarketId } })).lane).toBe('COMPILED');
  });
});

it('shares nothing while it hears of no events', async () => {
  await read();
  await api.gateway.services.events.stop();
  const answers = [await read(), await read(), ...(await Promise.all([read(), read()]))];
  expect(answers.map(({ lane, statements }) => [lane, statements])).toEqual(
    answers.map(() => ['COMPILED', 1]),
  );
});
