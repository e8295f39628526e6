import { describe, expect, it, jest } from '@jest/globals';
import { Database, rotateRootKey, rotateSigningKey } from '@yizhan/domain';
import { prepareSmallMarket } from '@yizhan/domain/testing';
import { onServer } from '@yizhan/testing/cluster';
import { useDatabase } from '@yizhan/testing';
import { useGatewayProcesses } from './testing/gateway-process.ts';
import { testSecret, useGateway } from './testing/index.ts';

/** A machine that does much else takes its time to start processes. */
jest.setTimeout(120_000);

const whoami = '{ viewer { kind } }';

describe('a new signing key', () => {
  const api = useGateway();
  const kids = async (): Promise<string[]> => {
    const response = await fetch(`${api.url}/.well-known/jwks.json`);
    return ((await response.json()) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid);
  };

  it('reaches a running gateway, which signs with it and still accepts what the former signed', async () => {
    const before = await api.token('CLERK');
    const { deployment, vault } = api.gateway.services;
    const kid = await rotateSigningKey(deployment.scoped(), vault);
    while (!(await kids()).includes(kid)) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await kids()).toHaveLength(2);
    const after = await api.token('CLERK');
    for (const token of [before, after]) {
      const headers = { authorization: `Bearer ${token}` };
      expect((await api.query(whoami, {}, { headers })).data).toEqual({ viewer: { kind: 'STAFF' } });
    }
  });
});

describe('a gateway and the root key', () => {
  const database = useDatabase(prepareSmallMarket);
  const processes = useGatewayProcesses();
  const next = 'the secret after the one of the tests, long enough';
  const start = (variables: Record<string, string> = {}) =>
    processes.start({ DATABASE_URL: database.url, ...variables });

  it('ends with 1 and the fingerprints when it is started with another one, and writes nothing', async () => {
    const first = start();
    await first.listening();
    const counts = () =>
      onServer(database.url, async (client) => {
        const { rows } = await client.query(
          'select (select count(*) from signing_keys) as keys, (select fingerprint from root_key) as root',
        );
        return rows[0] as unknown;
      });
    const before = await counts();
    const wrong = start({ YIZHAN_SECRET: next });
    expect(await wrong.ended()).toBe(1);
    expect(wrong.complaint).toMatch(
      /^YIZHAN_SECRET is another root key .* [0-9a-f]{16}, the database knows [0-9a-f]{16}/,
    );
    expect(wrong.complaint).not.toContain(next);
    expect(await counts()).toEqual(before);
  });

  it('ends with 1 in production where there is none', async () => {
    const missing = start({ NODE_ENV: 'production', YIZHAN_SECRET: '' });
    expect(await missing.ended()).toBe(1);
    expect(missing.complaint).toMatch(/^YIZHAN_SECRET is not set/);
  });

  it('ends with 1 when the deployment gets a new one that it does not know', async () => {
    const former = start();
    const url = await former.listening();
    const both = start({ YIZHAN_SECRET: next, YIZHAN_SECRET_PREVIOUS: testSecret });
    expect(await both.ended()).toBe(1);
    expect(both.complaint).toMatch(/Run npm run keys -- rotate-root first/);
    const connected = await Database.connect({ url: database.url, poolSize: 2 });
    await rotateRootKey(connected.scoped(), { secret: next, previous: testSecret, settle: 0 });
    await connected.close();
    expect(await former.ended()).toBe(1);
    expect(former.complaint).toMatch(/started with the former one/);
    await expect(fetch(url)).rejects.toThrow();
    const latter = start({ YIZHAN_SECRET: next });
    expect(await latter.listening()).toMatch(/^http/);
  });
});
