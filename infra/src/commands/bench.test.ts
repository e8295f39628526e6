import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { useDemoMarket } from '@yizhan/testing';

const suite = useDemoMarket();

function bench(...args: string[]) {
  return spawnSync(process.execPath, [join(import.meta.dirname, 'bench.ts'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: suite.url },
    timeout: 150_000,
  });
}

describe('the bench', () => {
  it('gets the same answers from our gateway, with and without what is kept and compiled, and from every peer', () => {
    const { status, stdout, stderr } = bench('--here', '--answers');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Working off .*\n\d+ answers of 7 systems are equal\n$/);
    expect(status).toBe(0);
  }, 180_000);

  it.each([
    [['--operations', 'oldest'], 'There is no operation "oldest"; there are newest, '],
    [['--systems', 'Hasura'], 'There is no system "Hasura"; there are yizhan (Yizhan), '],
    [['--rounds', '0'], '--rounds is "0"; accepted are whole numbers above 0'],
    [['--fast'], "Unknown option '--fast'"],
  ])('refuses %s and says what there is', (args, complaint) => {
    const { status, stderr } = bench('--here', '--answers', ...args);
    expect(stderr).toContain(complaint);
    expect(status).toBe(1);
  });
});
