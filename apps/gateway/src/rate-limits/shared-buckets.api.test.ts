import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statement, type PersonPrincipal } from '@yizhan/domain';
import { startGateway, type Gateway } from '../index.ts';
import { openCutOff, type CutOff } from '../testing/cut-off.ts';
import { testSecret, useGateway } from '../testing/index.ts';

/** A person has 2,000 points, 20 more each second, and gateways take 100 at a time. */
const options = { rateLimitFactor: 0.01, chores: false, poolSize: 5, persisted: new Map<string, never>() };
const api = useGateway(options);
const somebody = (): PersonPrincipal => ({
  ...{ kind: 'PERSON', marketId: 1, personId: randomUUID(), sessionId: randomUUID() },
});
/** Costs 61 points. */
const read = '{ jobs(first: 30) { nodes { employer { name } } } }';

async function ask(gateway: Gateway, principal: PersonPrincipal, query = read): Promise<number> {
  const { text } = await api.gateway.services.tokens.issue(principal);
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${text}` },
    body: JSON.stringify({ query }),
  });
  await response.arrayBuffer();
  return response.status;
}

describe('two gateways', () => {
  let other: Gateway;
  beforeAll(async () => {
    const { url } = api.gateway.services.database;
    const publicUrl = api.url.replace(/:\d+$/, ':0');
    other = await startGateway({
      ...options,
      databaseUrl: url,
      secret: testSecret,
      publicUrl,
      connectionTimeout: 20_000,
    });
  });
  afterAll(() => other.close());

  it('share one bucket, and give no more than it holds and a block each on credit', async () => {
    const principal = somebody();
    const began = Date.now();
    const asked = Array.from({ length: 100 }, (_, i) => ask(i % 2 === 0 ? api.gateway : other, principal));
    const statuses = await Promise.all(asked);
    const seconds = (Date.now() - began) / 1000;
    const points = statuses.filter((status) => status === 200).length * 61;
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    expect(points).toBeGreaterThan(2_000 - 3 * 61);
    expect(points).toBeLessThanOrEqual(2_000 + 2 * 100 + (seconds + 1) * 20);
  }, 60_000);

  it('keep one row for a bucket, in which nothing is lost', async () => {
    const principal = somebody();
    for (let i = 0; i < 10; i += 1) await ask(i % 2 === 0 ? api.gateway : other, principal);
    const kept = statement('test.bucket', `select points from rate_buckets where key = $1`);
    const db = api.gateway.services.database.scoped();
    const rows = await db.rows<{ points: number }>(kept, [`PERSON:${principal.personId}`]);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.points).toBeLessThanOrEqual(2_000 - 610);
  });
});

describe('without a database', () => {
  let way: CutOff;
  let gateway: Gateway;
  beforeAll(async () => {
    way = await openCutOff(api.gateway.services.database.url);
    const publicUrl = api.url.replace(/:\d+$/, ':0');
    gateway = await startGateway({ ...options, databaseUrl: way.url, secret: testSecret, publicUrl });
  });
  afterAll(async () => {
    await gateway.close();
    await way.cut().catch(() => undefined);
  });

  it('nobody is refused for the sake of the bucket', async () => {
    const principal = somebody();
    await way.cut();
    const many = `{ ${Array.from({ length: 15 }, (_, i) => `a${i}: viewer { kind }`).join(' ')} }`;
    const statuses = await Promise.all(Array.from({ length: 300 }, () => ask(gateway, principal, many)));
    await way.mend();
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});
