import { checks, preparations, type Check } from './checks.ts';
import { Complaint } from '../processes/complaint.ts';
import { finish } from '../processes/child.ts';
import type { Life } from '../processes/life.ts';
import { root } from '../processes/root.ts';

export type Tally = { readonly passed: number; readonly failed: number };

/** Runs the checks, or those named, and says of each how it went. */
export async function runChecks(life: Life, names: readonly string[] = []): Promise<Tally> {
  const results: boolean[] = [];
  const queue = [...chosen(names)];
  for (const check of preparations) results.push(await runCheck(life, check));
  const work = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) results.push(await runCheck(life, check));
  };
  await Promise.all([work(), work()]);
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

function chosen(names: readonly string[]): readonly Check[] {
  const unknown = names.find((name) => !checks.some((check) => check.name === name));
  if (unknown)
    throw new Complaint(`No check "${unknown}"; there are ${checks.map(({ name }) => name).join(', ')}.`);
  return names.length === 0 ? checks : checks.filter(({ name }) => names.includes(name));
}

async function runCheck(life: Life, { name, command }: Check): Promise<boolean> {
  const begin = performance.now();
  const env = {
    ...process.env,
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
  };
  const { code, output } = await finish(life, '/bin/sh', ['-c', command], { cwd: root, env });
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  if (code !== 0) process.stdout.write(`\n$ ${command}\n${output.trim()}\n`);
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
  return code === 0;
}
