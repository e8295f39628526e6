import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { isAlive } from '../processes/alive.ts';
import { testLife } from '../processes/test-life.ts';
import type { TestLife } from '../processes/test-life.ts';
import { dropEmbeddedDatabase, openEmbeddedDatabase } from './embedded.ts';
import { placeCluster } from './placement.ts';
import { runningPostmaster } from './postmaster-file.ts';

let root: string;
let life: TestLife;

const postmaster = () => runningPostmaster(placeCluster(root).data);

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return Object.values((await client.query<object>(sql)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

async function untilAnswered(url: string): Promise<void> {
  while ((await ask(url, 'select 1').catch(() => 0)) !== 1) await delay(20);
}

/** The database opened by a process of its own. */
async function openElsewhere(): Promise<ChildProcess> {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'fixture.ts'), root], { env });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  expect(line.toString()).toMatch(/^postgres:/);
  return child;
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'yizhan-embedded-'));
  chmodSync(root, 0o755);
});

beforeEach(() => {
  life = testLife();
});

afterEach(() => life.end());
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the embedded database', () => {
  it('is made on the first start, in UTF-8, with a role that is no superuser', async () => {
    const url = await openEmbeddedDatabase(life, root);
    expect(await ask(url, `select current_setting('server_encoding')`)).toBe('UTF8');
    expect(await ask(url, 'select rolsuper from pg_roles where rolname = current_user')).toBe(false);
  });

  it('keeps its data and its port over a restart', async () => {
    const first = await openEmbeddedDatabase(life, root);
    await ask(first, `create table kept as select '驿站' as name`);
    await life.end();
    const second = await openEmbeddedDatabase(life, root);
    expect(await ask(second, 'select name from kept')).toBe('驿站');
    expect(second).toBe(first);
  });

  it('leaves no process', async () => {
    await openEmbeddedDatabase(life, root);
    const pid = postmaster()?.pid ?? 0;
    expect(isAlive(pid)).toBe(true);
    await life.end();
    expect(isAlive(pid)).toBe(false);
  });

  it('is started again when it is killed, with everything acknowledged', async () => {
    const url = await openEmbeddedDatabase(life, root);
    await ask(url, `create table survived as select 1 as one`);
    process.kill(postmaster()?.pid ?? 0, 'SIGKILL');
    await untilAnswered(url);
    expect(await ask(url, 'select one from survived')).toBe(1);
  });

  it('is ended by the command that started it, on SIGTERM, with exit code 0', async () => {
    const command = await openElsewhere();
    const pid = postmaster()?.pid ?? 0;
    command.kill('SIGTERM');
    expect(await once(command, 'exit')).toEqual([0, null]);
    expect(isAlive(pid)).toBe(false);
  });

  it('is shared by commands, and not ended by one that joined', async () => {
    const command = await openElsewhere();
    await openEmbeddedDatabase(life, root);
    await life.end();
    expect(isAlive(postmaster()?.pid ?? 0)).toBe(true);
    command.kill('SIGTERM');
    await once(command, 'exit');
  });

  it('may not be dropped while a command uses it', async () => {
    const command = await openElsewhere();
    await expect(dropEmbeddedDatabase(root)).rejects.toThrow('Yizhan is running: stop it first');
    command.kill('SIGTERM');
    await once(command, 'exit');
  });

  it('is adopted, and then ended, when the command that started it was killed', async () => {
    const command = await openElsewhere();
    command.kill('SIGKILL');
    await once(command, 'exit');
    const pid = postmaster()?.pid ?? 0;
    const url = await openEmbeddedDatabase(life, root);
    expect(await ask(url, 'select 1')).toBe(1);
    expect(postmaster()?.pid).toBe(pid);
    await life.end();
    expect(isAlive(pid)).toBe(false);
  });

  it('asks for its password', async () => {
    const url = await openEmbeddedDatabase(life, root);
    const wrong = url.replace(/:\w+@/, ':guess@');
    await expect(ask(wrong, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  it('writes no value of a statement into its log', async () => {
    const url = await openEmbeddedDatabase(life, root);
    await ask(url, `create table phones (phone text unique)`);
    const twice = ask(url, `insert into phones values ('15400001111'), ('15400001111')`);
    await expect(twice).rejects.toThrow(/duplicate/);
    expect(readFileSync(`${placeCluster(root).data}.log`, 'utf8')).not.toContain('15400001111');
  });

  it('is gone after a reset', async () => {
    await openEmbeddedDatabase(life, root);
    await life.end();
    await dropEmbeddedDatabase(root);
    const url = await openEmbeddedDatabase(life, root);
    await expect(ask(url, 'select name from kept')).rejects.toThrow(/does not exist/);
  });
});
