import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isAlive } from './alive.ts';
import { KeptProcess } from './kept-process.ts';
import { testLife } from './test-life.ts';
import type { TestLife } from './test-life.ts';

let folder: string;
let life: TestLife;

const pids = () => readFileSync(join(folder, 'pids'), 'utf8').trim().split('\n').map(Number);
const noted = async (count: number) => {
  while (!existsSync(join(folder, 'pids')) || pids().length < count) await delay(20);
};
const gone = async (pid = 0) => {
  while (isAlive(pid)) await delay(20);
};

const note = `require('fs').appendFileSync('pids', process.pid + '\\n');`;
const stay = 'setInterval(() => {}, 1000);';

/** Notes its number, then does what the script says. */
function keep(script: string): KeptProcess {
  return new KeptProcess(life, 'probe', () =>
    spawn(process.execPath, ['-e', note + script], { cwd: folder, detached: true, stdio: 'ignore' }),
  );
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yizhan-kept-'));
  life = testLife();
});

afterEach(async () => {
  await life.end();
  rmSync(folder, { recursive: true, force: true });
});

describe('a kept process', () => {
  it('is started again when it is killed', async () => {
    await keep(stay).settle(() => noted(1));
    process.kill(pids()[0] ?? 0, 'SIGKILL');
    await noted(2);
    await gone(pids()[0]);
  });

  it('fails the start when it ends before it works', async () => {
    const never = () => new Promise<void>(() => undefined);
    await expect(keep('process.exit(3)').settle(never)).rejects.toThrow(
      'The probe stopped while starting (code 3).',
    );
  });

  it('ends with the life, children and all', async () => {
    const grandchild = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(note + stay)}]);`;
    await keep(grandchild + stay).settle(() => noted(2));
    await life.end();
    await Promise.all(pids().map(gone));
  });

  it('is killed when it does not listen and one is in a hurry', async () => {
    const hurry = new AbortController();
    life = Object.assign(life, { hurry: hurry.signal });
    await keep(`process.on('SIGTERM', () => {}); ${stay}`).settle(() => noted(1));
    hurry.abort();
    await life.end();
    await gone(pids()[0]);
  });
});
