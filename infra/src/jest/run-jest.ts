import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { dropRunDatabases } from '@yizhan/testing/cluster';
import { startThrowAway } from '../embedded-postgres/throw-away.ts';
import { finish } from '../processes/child.ts';
import type { Life } from '../processes/life.ts';
import { root } from '../processes/root.ts';

const require = createRequire(import.meta.url);
const jest = join(dirname(require.resolve('jest/package.json')), 'bin/jest.js');

/** Runs jest over all packages on one database server: TEST_DATABASE_URL, or one of our own. */
export async function runJest(life: Life, args: readonly string[]): Promise<number> {
  const given = process.env['TEST_DATABASE_URL'];
  const url = given ?? (await startThrowAway(life));
  const run = randomBytes(4).toString('hex');
  if (given) life.atEnd(() => dropRunDatabases(given, run));
  const argv = [jest, '--config', join(root, 'infra/jest.config.mjs'), ...args];
  const { code } = await finish(life, process.execPath, argv, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TEST_DATABASE_URL: url, TEST_RUN_ID: run, NODE_OPTIONS: nodeOptions() },
  });
  return code;
}

function nodeOptions(): string {
  const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  return [process.env['NODE_OPTIONS'], ...options].filter(Boolean).join(' ');
}
