import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from '@jest/globals';
import { useDatabase, type SuiteDatabase } from './database.ts';

/** Where the running product is reached; `gateway` without its path. */
export type Addresses = {
  readonly gateway: string;
  readonly web: string;
  readonly admin: string;
  readonly signage: string;
};

/** The addresses may be read from the first `beforeAll` or test on. */
export type SuiteProduct = Addresses & {
  /** Tells the product to stop, as Ctrl-C does, and waits until it did. */
  stop(): Promise<void>;
};

const script = fileURLToPath(new URL('../../../infra/src/commands/start.ts', import.meta.url));
const patience = 180_000;

/** A demo market for the suite: filled once for all suites of a run, by what `npm start` runs, and cloned for each. */
export function useDemoMarket(): SuiteDatabase {
  return useDatabase(async function demoMarket(url) {
    await end((await start({ DATABASE_URL: url })).child);
  });
}

/** Runs what `npm start` runs, on the suite's database and on free ports, and ends it with the suite. */
export function useProduct(database: SuiteDatabase, variables: Record<string, string> = {}): SuiteProduct {
  let product: { child: ChildProcess; addresses: Addresses } | undefined;
  const addresses = () => {
    if (product === undefined) throw new Error('The product of the suite runs from beforeAll on.');
    return product.addresses;
  };
  const stop = async () => {
    if (product) await end(product.child);
  };
  beforeAll(async () => {
    product = await start({ DATABASE_URL: database.url, ...variables });
  }, patience);
  afterAll(stop, patience);
  return {
    get gateway() {
      return addresses().gateway;
    },
    get web() {
      return addresses().web;
    },
    get admin() {
      return addresses().admin;
    },
    get signage() {
      return addresses().signage;
    },
    stop,
  };
}

async function start(variables: Record<string, string>) {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...anyPorts, NODE_OPTIONS: '', NODE_ENV: 'development', ...variables },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'], // the channel ends it when this process dies
  });
  const output = await untilReady(child);
  return { child, addresses: readAddresses(output.split('\n')) };
}

/** What it said until it was ready; it may go on talking, so we go on listening. */
function untilReady(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('\nYizhan is ready\n')) resolve(output);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(`The product did not start:\n${output}`)));
  });
}

const anyPorts = { PORT: '0', WEB_PORT: '0', ADMIN_PORT: '0', SIGNAGE_PORT: '0' };

function readAddresses(lines: readonly string[]): Addresses {
  const origin = (name: string) => {
    const url = lines.find((line) => line.startsWith(name))?.split(/\s+/)[1];
    if (url === undefined) throw new Error(`The product named no address for ${name}.`);
    return new URL(url).origin;
  };
  return {
    gateway: origin('Gateway'),
    web: origin('Web'),
    admin: origin('Admin'),
    signage: origin('Signage'),
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}
