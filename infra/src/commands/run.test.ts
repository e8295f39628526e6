import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '../processes/root.ts';

function runWith(versions: object, ...args: string[]) {
  const script = `Object.defineProperty(process, 'versions', { value: { ...process.versions, ...${JSON.stringify(versions)} } })`;
  const preload = `data:text/javascript,${encodeURIComponent(script)}`;
  const argv = ['--import', preload, join(root, 'infra/run.mjs'), ...args];
  return spawnSync(process.execPath, argv, { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
}

describe('the script behind the commands', () => {
  it('says in one line that Node.js is too old', () => {
    const { status, stderr } = runWith({ node: '18.20.4' }, 'start');
    expect(stderr).toBe('Yizhan needs Node.js 20 or newer, this is 18.20.4.\n');
    expect(status).toBe(1);
  });

  it('knows only commands that are there', () => {
    const { status, stderr } = runWith({}, '../../etc/passwd');
    expect(stderr).toBe('There is no command "../../etc/passwd"; see "scripts" in package.json.\n');
    expect(status).toBe(1);
  });
});
