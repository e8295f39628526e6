import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import {
  demoEmployers,
  demoNewcomer,
  demoWorkers,
  seedDemoMarket,
  seedReferenceData,
} from '@yizhan/domain/seeds';
import { useDatabase, useProduct } from '@yizhan/testing';
import { readEnv } from '../env.ts';
import { vaultOf, withDomain } from '../product/prepare-database.ts';
import { secretsOf } from '../product/secret.ts';
import { freePort, isFree } from '../processes/ports.ts';

const mark = `YIZHAN_TEST_MARK=${process.pid}-start`;

/** Every process started, directly or not, with our mark in its environment; with what it runs. */
function markedProcesses(): { pid: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && read(name, 'environ').split('\0').includes(mark))
    .map((name) => ({ pid: Number(name), command: read(name, 'cmdline').replaceAll('\0', ' ') }));
}

function read(pid: string, file: string): string {
  try {
    return readFileSync(join('/proc', pid, file), 'utf8');
  } catch {
    return '';
  }
}

async function ask<Data>(origin: string, query: string, variables: object = {}, token = ''): Promise<Data> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return ((await response.json()) as { data: Data }).data;
}

async function countJobs(origin: string): Promise<number> {
  const { jobs } = await ask<{ jobs: { totalCount: number } }>(origin, '{ jobs(first: 1) { totalCount } }');
  return jobs.totalCount;
}

type Seen = { worker: { displayName: string } | null; employers: { name: string }[] };

/** What somebody sees of themselves who signs in by phone, with the code that the demo shows. */
async function signedIn(origin: string, phone: string): Promise<Seen> {
  const { requested } = await ask<{ requested: { demoCode: string } }>(
    origin,
    'mutation ($phone: String!) { requested: requestLoginCode(input: { phone: $phone }) { demoCode } }',
    { phone },
  );
  const { login } = await ask<{ login: { accessToken: string } }>(
    origin,
    `mutation ($phone: String!, $code: String!) { login(input: { phone: $phone, code: $code }) { accessToken } }`,
    { phone, code: requested.demoCode },
  );
  const question = '{ viewer { worker { displayName } employers { name } } }';
  return (await ask<{ viewer: Seen }>(origin, question, {}, login.accessToken)).viewer;
}

/** A small market, which npm start then finds filled. */
async function smallMarket(url: string): Promise<void> {
  await withDomain(url, async (database) => {
    await database.migrate();
    await seedReferenceData(database);
    await seedDemoMarket(database, { jobs: 300, vault: await vaultOf(database, secretsOf(readEnv())) });
  });
}

describe('npm start', () => {
  const database = useDatabase(smallMarket);
  const [name = '', value = ''] = mark.split('=');
  const product = useProduct(database, { [name]: value });

  it('serves the demo market from the gateway and, under its own origin, to each client', async () => {
    const counts = await Promise.all(
      [product.gateway, product.web, product.admin, product.signage].map(countJobs),
    );
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeGreaterThanOrEqual(200);
  });

  it('opens what was sealed when the demo was filled: its people sign in by phone', async () => {
    const { gateway } = product;
    expect(await signedIn(gateway, demoWorkers.bricklayer.phone)).toEqual({
      worker: { displayName: demoWorkers.bricklayer.realName },
      employers: [],
    });
    expect(await signedIn(gateway, demoNewcomer)).toEqual({ worker: null, employers: [] });
    const { phone, name } = demoEmployers.company;
    expect(await signedIn(gateway, phone)).toEqual({ worker: null, employers: [{ name }] });
  });

  it.each(['web', 'admin', 'signage'] as const)('serves the page of %s', async (client) => {
    const response = await fetch(product[client], { headers: { accept: 'text/html' } });
    expect(await response.text()).toContain('<script type="module"');
  });

  it('goes on when the gateway is killed', async () => {
    const gateway = markedProcesses().find(({ command }) => command.includes('gateway/dist'));
    process.kill(gateway?.pid ?? 0, 'SIGKILL');
    const answered = async () => (await countJobs(product.web).catch(() => 0)) > 0;
    while (!(await answered())) await delay(100);
  });

  it('leaves no process and no busy port when it is told to stop', async () => {
    expect(markedProcesses().length).toBeGreaterThan(0);
    const ports = [product.gateway, product.web, product.admin, product.signage].map((url) =>
      Number(new URL(url).port),
    );
    await product.stop();
    expect(markedProcesses()).toEqual([]);
    expect(await Promise.all(ports.map((port) => isFree('127.0.0.1', port)))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('npm start says in one line what is wrong', () => {
  async function start(variables: Record<string, string>) {
    const ports = { PORT: '0', WEB_PORT: '0', ADMIN_PORT: '0', SIGNAGE_PORT: '0' };
    const env = { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'development', ...ports, ...variables };
    const child = spawn(process.execPath, [join(import.meta.dirname, 'start.ts')], { env });
    const [errors, exit] = await Promise.all([text(child.stderr), once(child, 'exit'), text(child.stdout)]);
    return { errors, code: exit[0] as number };
  }

  it('with a busy port', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await start({ WEB_PORT: String(port) })).toEqual({
      errors: `Port ${port} on 127.0.0.1 is busy; it is needed for web (set WEB_PORT to use another).\n`,
      code: 1,
    });
    other.close();
  });

  it('with a DATABASE_URL where nothing answers', async () => {
    const { errors, code } = await start({
      DATABASE_URL: `postgres://me@127.0.0.1:${await freePort()}/yizhan`,
    });
    expect(errors).toMatch(/^DATABASE_URL .*: nothing answers there\..*\n$/);
    expect(code).toBe(1);
  });

  it('with a variable that cannot be read', async () => {
    expect(await start({ YIZHAN_DEMO: 'maybe' })).toEqual({
      errors: 'YIZHAN_DEMO is "maybe"; accepted is true or false.\n',
      code: 1,
    });
  });
});
