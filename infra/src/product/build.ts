import { finish } from '../processes/child.ts';
import { Complaint } from '../processes/complaint.ts';
import type { Life } from '../processes/life.ts';
import { root } from '../processes/root.ts';

/** Runs a task of turbo.json; what did not change since is taken from its cache. */
export async function turbo(life: Life, task: string, ...packages: string[]): Promise<void> {
  const filters = packages.map((name) => `--filter=${name}`);
  const args = ['run', task, ...filters, '--output-logs=errors-only', '--no-update-notifier'];
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
  const { code, output } = await finish(life, 'turbo', args, { cwd: root, env });
  life.goOn();
  if (code !== 0) throw new Complaint(`${output.trim()}\nThe ${task} failed; the reason is above.`);
}
