import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach } from '@jest/globals';
import { testSecret } from '@yizhan/domain/testing';

const program = fileURLToPath(new URL('../main.ts', import.meta.url));
const sources = new URL('./load-sources.mjs', import.meta.url).href;
const argv = ['--disable-warning=ExperimentalWarning', '--import', sources, '--conditions=source', program];

/** `main.ts` as a process of its own. */
export interface GatewayProcess {
  readonly child: ChildProcess;
  /** What it wrote to standard error. */
  readonly complaint: string;
  /** Its log, a parsed line each. */
  readonly log: Record<string, unknown>[];
  /** Resolves with the first address it listens at. */
  listening(): Promise<string>;
  /** Resolves when it has ended, with its exit code. */
  ended(): Promise<number | null>;
}

/** Starts gateway processes and ends those that are left after each test. */
export function useGatewayProcesses(): { start(variables: Record<string, string>): GatewayProcess } {
  const children = new Set<ChildProcess>();
  afterEach(async () => {
    for (const child of children) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
    }
    children.clear();
  });
  return {
    start(variables) {
      const env = { ...process.env, ...plain, ...variables };
      const child = spawn(process.execPath, argv, { env, stdio: ['ignore', 'pipe', 'pipe'] });
      children.add(child);
      return observe(child);
    },
  };
}

const plain = { NODE_OPTIONS: '', NODE_ENV: 'development', PORT: '0', YIZHAN_SECRET: testSecret };

function observe(child: ChildProcess): GatewayProcess {
  let complaint = '';
  const log: Record<string, unknown>[] = [];
  const exited = once(child, 'close') as Promise<[number | null]>;
  child.stderr!.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const address = new Promise<string>((resolve, reject) => {
    createInterface(child.stdout!).on('line', (line) => {
      const entry = JSON.parse(line) as Record<string, unknown>;
      log.push(entry);
      const url = /^Server listening at (\S+)$/.exec(String(entry['msg']))?.[1];
      if (url) resolve(url);
    });
    void exited.then(() => reject(new Error(`The gateway did not start: ${complaint}`)));
  });
  address.catch(() => undefined);
  return {
    ...{ child, log },
    get complaint() {
      return complaint;
    },
    listening: () => address,
    ended: async () => (await exited)[0],
  };
}
