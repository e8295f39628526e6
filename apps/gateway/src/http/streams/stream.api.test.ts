import { afterEach, describe, expect, it } from '@jest/globals';
import { contextsOf, openJob } from '@yizhan/domain/testing';
import { readAnswer, readEvents, useGateway, type StreamedEvent } from '../../testing/index.ts';

const feed =
  'subscription ($after: String) { jobFeed(after: $after) { cursor kind resync job { title employer { name } } } }';

describe('event streams', () => {
  const api = useGateway({ streamCaps: { session: 2, address: 3 } });
  const open = new Set<AbortController>();
  afterEach(async () => {
    for (const controller of open) controller.abort();
    open.clear();
    const streams = async () =>
      (await (await fetch(`${api.url}/metrics`)).text()).includes('yizhan_open_streams 0');
    while (!(await streams())) await new Promise((resolve) => setTimeout(resolve, 20));
  });

  const stream = (body: unknown, headers: Record<string, string> = {}) => {
    const controller = new AbortController();
    open.add(controller);
    return fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        'accept-language': 'en',
        ...headers,
      },
      body: JSON.stringify(body),
      signal: controller.signal,
    });
  };
  const nextOf = async (events: AsyncGenerator<StreamedEvent, void, void>) => {
    for (;;) {
      const { value } = await events.next();
      if (!value) throw new Error('The stream has ended');
      if (value.event !== 'comment') return value;
    }
  };
  const publish = async (title: string) => {
    const contextOf = await contextsOf(api.gateway.services.database);
    await openJob(contextOf(null), { title });
  };
  const codeOf = async (response: Response) => (await readAnswer(response)).errors?.[0]?.extensions['code'];

  it('tell what is published, with what was asked of it', async () => {
    const response = await stream({ query: feed });
    expect({ status: response.status, type: response.headers.get('content-type') }).toEqual({
      status: 200,
      type: 'text/event-stream; charset=utf-8',
    });
    const events = readEvents(response);
    await publish('砌墙师傅');
    expect(await nextOf(events)).toEqual({
      event: 'next',
      data: {
        data: {
          jobFeed: {
            cursor: expect.any(String),
            kind: 'PUBLISHED',
            resync: false,
            job: { title: '砌墙师傅', employer: { name: '晨禾筑业（示例）' } },
          },
        },
      },
    });
  });

  it('go on after a cursor without a gap', async () => {
    type Told = { data: { jobFeed: { cursor: string; job: { title: string } } } };
    const events = readEvents(await stream({ query: feed }));
    await publish('甲');
    const { cursor } = ((await nextOf(events)).data as Told).data.jobFeed;
    for (const controller of open) controller.abort();
    await publish('乙');
    const later = readEvents(await stream({ query: feed, variables: { after: cursor } }));
    expect(((await nextOf(later)).data as Told).data.jobFeed.job.title).toBe('乙');
  });

  /** As told with the job of a title; what was published before may still be told meanwhile. */
  async function employerOf(events: ReturnType<typeof readEvents>, title: string): Promise<string> {
    type Told = { data: { jobFeed: { job: { title: string; employer: { name: string } } } } };
    for (;;) {
      const { job } = ((await nextOf(events)).data as Told).data.jobFeed;
      if (job.title === title) return job.employer.name;
    }
  }

  it('read anew for each event', async () => {
    const events = readEvents(await stream({ query: feed }));
    const names: string[] = [];
    for (const name of ['旧名', '新名']) {
      await api.gateway.services.database.pool.query('update employers set name = $1', [name]);
      await publish(name);
      names.push(await employerOf(events, name));
    }
    expect(names).toEqual(['旧名', '新名']);
  });

  it('open for clients that would also take JSON', async () => {
    const response = await stream({ query: feed }, { accept: 'application/json, text/event-stream' });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  });

  it('answer a query with one event', async () => {
    const events = readEvents(await stream({ query: '{ viewer { kind } }' }));
    expect([await nextOf(events), await nextOf(events)]).toEqual([
      { event: 'next', data: { data: { viewer: { kind: 'ANONYMOUS' } } } },
      { event: 'complete', data: null },
    ]);
  });

  it('word errors as answers do', async () => {
    const events = readEvents(await stream({ query: feed, variables: { after: 'forged' } }));
    const { data } = await nextOf(events);
    expect(data).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }] });
    expect(JSON.stringify(data)).not.toMatch(/stack|\.ts/);
  });

  it.each([
    ['an unknown field', { query: 'subscription { nothing }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a document that costs too much',
      {
        query: `subscription { jobFeed { job { employer { jobs(first: 100) { nodes { employer { jobs(first: 100) { nodes { skills { id } } } } } } } } } }`,
      },
      400,
      'COST_EXCEEDED',
    ],
    ['a mutation', { query: 'mutation { logout { userErrors { code } } }' }, 406, 'BAD_REQUEST'],
    ['a batch', [], 400, 'BAD_REQUEST'],
  ])('are refused before they begin for %s', async (_name, body, status, code) => {
    const response = await stream(body);
    expect({ status: response.status, code: await codeOf(response) }).toEqual({ status, code });
  });

  it('are refused with a token that is not valid any more', async () => {
    const response = await stream({ query: feed }, { authorization: 'Bearer a.b.c' });
    expect({ status: response.status, code: await codeOf(response) }).toEqual({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
  });

  it('are refused to pages of other sites', async () => {
    expect((await stream({ query: feed }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('are counted by address and by session, and places come back', async () => {
    const strangers = [
      await stream({ query: feed }),
      await stream({ query: feed }),
      await stream({ query: feed }),
    ];
    const authorization = `Bearer ${await api.token('CLERK')}`;
    const clerks = [
      await stream({ query: feed }, { authorization }),
      await stream({ query: feed }, { authorization }),
    ];
    expect([...strangers, ...clerks].map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const late = [await stream({ query: feed }), await stream({ query: feed }, { authorization })];
    expect(late.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([
      [429, '2'],
      [429, '2'],
    ]);
    expect(await codeOf(late[0]!)).toBe('RATE_LIMITED');
    await strangers[0]!.body!.cancel();
    let status = 429;
    while (status === 429) status = (await stream({ query: feed })).status;
    expect(status).toBe(200);
  });
});

describe('event streams at the end', () => {
  let time = new Date();
  const api = useGateway({ clock: { now: () => time } });

  it('end with the access token, so that the client comes back with a new one', async () => {
    const token = await api.token('CLERK');
    time = new Date(time.getTime() + 10 * 60_000 - 1_500); // tokens end on whole seconds
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ query: feed }),
    });
    const told: string[] = [];
    for await (const { event } of readEvents(response)) told.push(event);
    expect(told).toContain('retry');
  });

  it('send clients away with a time to come back', async () => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: feed }),
    });
    const told: StreamedEvent[] = [];
    const reading = (async () => {
      for await (const event of readEvents(response)) told.push(event);
    })();
    await api.gateway.close();
    await reading;
    expect(told.filter(({ event }) => event !== 'comment')).toEqual([
      { event: 'retry', data: expect.any(Number) },
    ]);
  });
});
