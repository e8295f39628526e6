import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { prepareSmallMarket } from '@yizhan/domain/testing';
import { useDatabase } from '@yizhan/testing';
import { startGateway, type Gateway } from '../../index.ts';
import { openCutOff, type CutOff } from '../../testing/cut-off.ts';
import { testSecret } from '../../testing/index.ts';
import { exchange, rawRequest } from '../../testing/wire/raw-request.ts';

describe('while the database is away', () => {
  const database = useDatabase(prepareSmallMarket);
  let way: CutOff;
  let gateway: Gateway;
  beforeAll(async () => {
    way = await openCutOff(database.url);
    gateway = await startGateway({ databaseUrl: way.url, secret: testSecret, poolSize: 3 });
  });
  afterAll(async () => {
    await gateway.close();
    await way.cut();
  });

  const ask = () =>
    fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ jobs { totalCount } }' }),
    });
  const ready = () => fetch(`${gateway.url}/health/ready`);
  const until = async (status: number, act: () => Promise<Response>): Promise<void> => {
    while ((await act()).status !== status) await new Promise((resolve) => setTimeout(resolve, 100));
  };

  it('refuses at once, is not ready, and recovers by itself', async () => {
    expect((await ask()).status).toBe(200);
    await way.cut();
    const refused = await Promise.all(Array.from({ length: 10 }, ask));
    expect(refused.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual(
      Array.from({ length: 10 }, () => [503, '2']),
    );
    await until(503, ready);
    expect((await fetch(`${gateway.url}/health/live`)).status).toBe(200);
    await way.mend();
    await until(200, ask);
    await until(200, ready);
  });

  it('refuses what is executed before the framework, too', async () => {
    const body = JSON.stringify({ query: '{ viewer { kind } jobs { nodes { title } } }' });
    const parts = rawRequest({ body, headers: { connection: 'close' } });
    const together = () => exchange(gateway.url, [parts.head + parts.body]);
    for (let i = 0; i < 2; i += 1) expect(await together()).toContain('HTTP/1.1 200');
    gateway.services.keptAnswers!.dropAll();
    await way.cut();
    const refused = await together();
    expect(refused).toContain('HTTP/1.1 503');
    expect(refused).toContain('retry-after: 2');
    await way.mend();
    await until(200, ask);
    expect(await together()).toContain('HTTP/1.1 200');
  });
});
