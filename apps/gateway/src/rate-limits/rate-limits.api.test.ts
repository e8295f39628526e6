import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { addMarketNetwork, type PersonPrincipal } from '@yizhan/domain';
import { useGateway } from '../testing/index.ts';

/** A hundredth of the usual rates: a person has 2,000 points and 20 more each second. */
const api = useGateway({ rateLimitFactor: 0.01 });

const somebody = (): PersonPrincipal => ({
  ...{ kind: 'PERSON', marketId: 1, personId: randomUUID(), sessionId: randomUUID() },
});
/** Costs 201 points. */
const dear = '{ jobs(first: 100) { nodes { employer { name } } } }';
const told = '{ rateLimit { limit cost remaining resetAt } }';
type Told = { rateLimit: { limit: number; cost: number; remaining: number; resetAt: string } };

describe('points', () => {
  it('are told by the query and by every answer, and cost no statement', async () => {
    const principal = somebody();
    const { data, extensions, statements } = await api.query<Told>(told, {}, { principal });
    const left = { remaining: expect.any(Number), resetAt: expect.any(String) };
    expect(data!.rateLimit).toEqual({ limit: 2_000, cost: 1, ...left });
    expect([1_999, 2_000]).toContain(data!.rateLimit.remaining); // it fills again while we look
    expect(extensions!['cost']).toEqual({ requested: 1, limit: 20_000, ...left });
    expect(statements).toBe(0);
  });

  it('are leased in blocks: forty reads ask the database for points at most four times', async () => {
    const principal = somebody();
    const { limiter } = api.gateway.services;
    const before = limiter.leases;
    for (let i = 0; i < 40; i += 1) {
      const { statements } = await api.query('{ jobs(first: 5) { nodes { title } } }', {}, { principal });
      expect(statements).toBe(1);
    }
    expect(limiter.leases - before).toBeLessThanOrEqual(4);
  });

  it('run out, are refused with the time to wait, and come back', async () => {
    const principal = somebody();
    let answer = await api.query(dear, {}, { principal });
    for (let i = 0; answer.status === 200 && i < 20; i += 1)
      answer = await api.query(dear, {}, { principal });
    const { status, data, errors, headers } = answer;
    const { resetAt, retryAfter, ...extensions } = errors![0]!.extensions;
    expect({ status, data, extensions }).toEqual({
      ...{ status: 429, data: undefined },
      extensions: { code: 'RATE_LIMITED', limit: 2_000, cost: 201, remaining: expect.any(Number) },
    });
    expect(headers.get('retry-after')).toBe(String(retryAfter));
    expect(Date.parse(String(resetAt))).toBeGreaterThan(Date.now() + 80_000);
    expect(Number(retryAfter)).toBeLessThanOrEqual(11);
    expect((await api.query('{ viewer { kind } }', {}, { principal: somebody() })).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, Number(retryAfter) * 1_000));
    expect((await api.query(dear, {}, { principal })).status).toBe(200);
  }, 30_000);

  it('are the same for streams', async () => {
    const principal = somebody();
    const headers = { accept: 'text/event-stream' };
    for (let i = 0; i < 9; i += 1) await api.query(dear, {}, { principal });
    const ask = async () =>
      fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: {
          ...{ ...headers, 'content-type': 'application/json' },
          authorization: `Bearer ${(await api.gateway.services.tokens.issue(principal)).text}`,
        },
        body: JSON.stringify({ query: dear }),
      });
    let refused = await ask();
    // Points come back while one asks: how many are let in depends on the machine.
    for (let i = 0; i < 9 && refused.status === 200; i += 1) {
      await refused.text();
      refused = await ask();
    }
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  });

  it('are told apart by what is refused in Chinese', async () => {
    const principal = somebody();
    let answer = await api.query(dear, {}, { principal, language: 'zh-CN' });
    while (answer.status === 200) answer = await api.query(dear, {}, { principal, language: 'zh-CN' });
    expect(answer.errors![0]!.message).toMatch(/^请求太频繁，请等 \d+ 秒再试。$/);
  });
});

describe('strangers', () => {
  const limitFor = async (headers: Record<string, string>): Promise<number> =>
    (await api.query<Told>(told, {}, { headers })).data!.rateLimit.limit;
  const from = (address: string) => ({ 'x-forwarded-for': address });
  const deviceCookie = async (address: string): Promise<string> => {
    const { headers } = await api.query(
      told,
      {},
      { headers: { ...from(address), 'sec-fetch-site': 'same-origin' } },
    );
    return headers.getSetCookie().find((cookie) => cookie.startsWith('yizhan_device='))!;
  };

  it('get a device number from us, for our API only', async () => {
    const cookie = await deviceCookie('198.51.100.1');
    expect(cookie).toMatch(
      /^yizhan_device=[\w-]{22}\.[\w-]{16};.*Path=\/graphql;.*HttpOnly;.*SameSite=Strict/,
    );
    expect(await limitFor({ ...from('198.51.100.1'), cookie: cookie.split(';')[0]! })).toBe(2_000);
  });

  it('share the points of their address with a number they made up', async () => {
    const real = (await deviceCookie('198.51.100.2')).split(';')[0]!;
    const forged = [
      `yizhan_device=${'A'.repeat(22)}.${'B'.repeat(16)}`,
      real.replace(/=./, '=~'),
      `${real}x`,
    ];
    for (const cookie of forged) expect(await limitFor({ ...from('198.51.100.2'), cookie })).toBe(20_000);
  });

  it('are bounded by their address, however many devices they say they are', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 12; i += 1) {
      const cookie = (await deviceCookie('198.51.100.3')).split(';')[0]!;
      for (let j = 0; j < 9; j += 1) {
        const { status } = await api.query(dear, {}, { headers: { ...from('198.51.100.3'), cookie } });
        statuses.push(status);
      }
    }
    expect(statuses.slice(0, 90).every((status) => status === 200)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
    expect(await limitFor(from('198.51.100.4'))).toBe(20_000);
  }, 30_000);

  it('of one line with addresses of IPv6 are one', async () => {
    const ask = (address: string) => api.query<Told>(told, {}, { headers: from(address) });
    await api.query(dear, {}, { headers: from('2001:db8:1:2::1') });
    const [same, other] = [await ask('2001:db8:1:2:ffff::2'), await ask('2001:db8:1:3::1')];
    expect(same.data!.rateLimit.remaining).toBeLessThan(19_900);
    expect(other.data!.rateLimit.remaining).toBeGreaterThanOrEqual(19_999);
  });

  it('in a hall share an address that its market has listed', async () => {
    expect(await limitFor(from('203.0.113.5'))).toBe(20_000);
    const db = api.gateway.services.database.scoped();
    await addMarketNetwork(db, { marketId: 1, network: '203.0.113.0/28', note: 'hall' });
    while ((await limitFor(from('203.0.113.5'))) === 20_000)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await limitFor(from('203.0.113.5'))).toBe(200_000);
    expect(await limitFor(from('203.0.113.16'))).toBe(20_000);
  });

  it.each(['0.0.0.0/0', '203.0.113.0', '203.0.113.0/33', 'hall', "1.2.3.4/32'; drop table markets"])(
    'are in no hall called %s',
    async (network) => {
      const db = api.gateway.services.database.scoped();
      await expect(addMarketNetwork(db, { marketId: 1, network, note: '' })).rejects.toMatchObject({
        argument: 'network',
      });
    },
  );
});
