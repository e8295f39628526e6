import { watch } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../processes/complaint.ts';
import type { KeptProcess } from '../processes/kept-process.ts';
import type { Life } from '../processes/life.ts';
import { root } from '../processes/root.ts';
import { turbo } from './build.ts';

const sources = [
  'packages/domain/src',
  'packages/domain/migrations',
  'packages/domain/seeds',
  'apps/gateway/src',
];
const calm = 150;

/** Builds the gateway after every change of its sources, and restarts it when that went well. */
export function rebuildOnChange(life: Life, gateway: KeptProcess, say: (line: string) => void): void {
  let timer: NodeJS.Timeout | undefined;
  let busy = Promise.resolve();
  const rebuild = async () => {
    try {
      await turbo(life, 'build', '@yizhan/gateway');
      await gateway.restart();
      say('Gateway rebuilt');
    } catch (error) {
      if (!life.stop.aborted) say(explain(error));
    }
  };
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void (busy = busy.then(rebuild)), calm);
  };
  for (const folder of sources) {
    const watcher = watch(join(root, folder), { recursive: true }, changed);
    life.atEnd(() => watcher.close());
  }
}
