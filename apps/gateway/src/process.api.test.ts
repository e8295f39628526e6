import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it, jest } from '@jest/globals';
import { prepareSmallMarket } from '@yizhan/domain/testing';
import { onServer } from '@yizhan/testing/cluster';
import { useDatabase } from '@yizhan/testing';
import { useGatewayProcesses } from './testing/gateway-process.ts';
import { readEvents } from './testing/index.ts';

const ask = (url: string, query: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });

/** A machine that does much else takes its time to start processes. */
jest.setTimeout(120_000);

describe('the gateway as a process', () => {
  const database = useDatabase(prepareSmallMarket);
  const processes = useGatewayProcesses();

  it('finishes what it is doing on SIGTERM, sends streams away, and ends with 0', async () => {
    const gateway = processes.start({ DATABASE_URL: database.url });
    const url = await gateway.listening();
    const stream = await ask(url, 'subscription { jobFeed { cursor } }', { accept: 'text/event-stream' });
    const answer = await onServer(database.url, async (client) => {
      await client.query(slowSlogans);
      const running = ask(url, '{ market { code slogans { text } } }');
      while ((await sleeping(client)) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      gateway.child.kill('SIGTERM');
      const events = [];
      for await (const { event } of readEvents(stream)) if (event !== 'comment') events.push(event);
      expect(events).toEqual(['retry']);
      await expect(ask(url, '{ viewer { kind } }')).rejects.toThrow();
      return running;
    });
    expect(await answer.json()).toMatchObject({
      data: { market: { code: 'HBW', slogans: [{ text: '各民族共同团结奋斗' }] } },
    });
    expect(await gateway.ended()).toBe(0);
    const told = { msg: 'stream', kind: 'subscription', outcome: 'ok' };
    expect(gateway.log).toContainEqual(expect.objectContaining(told));
  });

  it('logs a line for each request without what was asked in it', async () => {
    const gateway = processes.start({ DATABASE_URL: database.url });
    const url = await gateway.listening();
    const phone = '13812345678';
    const body = {
      query: `query Call${phone}($s: String) { jobs(filter: { search: $s }) { totalCount } }`,
      variables: { s: phone },
    };
    await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer a.${phone}.c` },
      body: JSON.stringify(body),
    });
    await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    gateway.child.kill('SIGINT');
    await gateway.ended();
    const lines = gateway.log.filter(({ msg }) => msg === 'request');
    expect(lines).toEqual([
      expect.objectContaining({
        outcome: 'UNAUTHENTICATED',
        status: 401,
        statements: 0,
        requestId: expect.any(String),
      }),
      expect.objectContaining({
        operation: 'Call…',
        kind: 'query',
        principal: 'ANONYMOUS',
        lane: 'COMPILED',
        statements: 1,
        outcome: 'ok',
        status: 200,
        ms: expect.any(Number),
      }),
    ]);
    expect(JSON.stringify(gateway.log)).not.toContain(phone);
  });

  it('says in one line why it does not start', async () => {
    const gateway = processes.start({ DATABASE_URL: 'postgres://yizhan:hidden@127.0.0.1:1/yizhan' });
    expect(await gateway.ended()).toBe(1);
    expect(gateway.complaint).toBe(
      'The database at postgres://yizhan:…@127.0.0.1:1/yizhan cannot be used: connect ECONNREFUSED 127.0.0.1:1.\n',
    );
  });

  it('does not start with a wrong environment', async () => {
    const gateway = processes.start({
      DATABASE_URL: database.url,
      NODE_ENV: 'production',
      YIZHAN_DEMO: 'true',
    });
    expect(await gateway.ended()).toBe(1);
    expect(gateway.complaint).toBe(
      'YIZHAN_DEMO is "true"; with NODE_ENV=production only false is accepted.\n',
    );
  });

  it('answers from several workers on one port, replaces one that dies, and ends with 0', async () => {
    const gateway = processes.start({
      DATABASE_URL: database.url,
      PORT: await freePort(),
      GATEWAY_WORKERS: '2',
    });
    const url = await gateway.listening();
    const workers = () =>
      new Set(
        gateway.log
          .filter(({ msg }) => String(msg).startsWith('Server listening'))
          .map(({ pid }) => Number(pid)),
      );
    while (workers().size < 2) await new Promise((resolve) => setTimeout(resolve, 50));
    const [first] = [...workers()];
    process.kill(first!, 'SIGKILL');
    while (workers().size < 3) await new Promise((resolve) => setTimeout(resolve, 50));
    // Four connections reach both workers, and either tells the sum.
    await Promise.all(
      Array.from({ length: 4 }, () => ask(url, '{ viewer { kind } }', { connection: 'close' })),
    );
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain('yizhan_request_duration_seconds_count{operation="free query",outcome="ok"} 4');
    gateway.child.kill('SIGTERM');
    expect(await gateway.ended()).toBe(0);
  });
});

/** Makes whoever asks for slogans wait for a while. */
const slowSlogans = `
  insert into slogans (market_id, id, position, topic, text_zh) values (1, gen_random_uuid(), 1, 'UNITY', '各民族共同团结奋斗');
  alter table slogans rename to kept_slogans;
  create view slogans as select kept_slogans.*, pg_sleep(3)::text as pause from kept_slogans`;

async function sleeping(client: {
  query(sql: string): Promise<{ rowCount: number | null }>;
}): Promise<number> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`,
  );
  return rowCount ?? 0;
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}
