import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { StdioOptions } from 'node:child_process';
import type { Env } from '../env.ts';
import { Complaint } from '../processes/complaint.ts';
import { KeptProcess } from '../processes/kept-process.ts';
import type { Life } from '../processes/life.ts';
import { root } from '../processes/root.ts';
import type { Ports } from './ports.ts';

export type GatewaySettings = {
  readonly env: Env;
  readonly databaseUrl: string;
  readonly secret: string;
  readonly ports: Ports;
  /** Where its log lines go; complaints are always shown. */
  readonly output: 'inherit' | number;
  /** What else it is told by its environment. */
  readonly variables?: Readonly<Record<string, string>>;
};

/** How long a gateway that runs may take to answer, in milliseconds. */
const patience = 60_000;

const endWithParent = new URL('./end-with-parent.mjs', import.meta.url).href;
const program = join(root, 'apps/gateway/dist/src/main.js');

/** Starts the gateway and waits until it answers; from then on it is kept running. */
export async function startGateway(life: Life, settings: GatewaySettings): Promise<KeptProcess> {
  const argv = ['--import', endWithParent, '--enable-source-maps', program];
  const stdio: StdioOptions = ['ignore', settings.output, 'inherit', 'ipc'];
  const environment = { ...process.env, ...settings.variables, ...variables(settings) };
  const start = () => spawn(process.execPath, argv, { cwd: root, env: environment, stdio, detached: true });
  const url = localUrl(settings.env.host, settings.ports.gateway);
  const gateway = new KeptProcess(life, 'gateway', start);
  await gateway.settle((over) => untilAnswered(url, settings.env, over));
  return gateway;
}

/** How this machine reaches what listens on the host. */
export function localUrl(host: string, port: number): string {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

function variables({ env, databaseUrl, secret, ports }: GatewaySettings): Record<string, string> {
  return {
    HOST: env.host,
    PORT: String(ports.gateway),
    WEB_PORT: String(ports.web), // it lets our own clients in
    ADMIN_PORT: String(ports.admin),
    SIGNAGE_PORT: String(ports.signage),
    DATABASE_URL: databaseUrl,
    NODE_ENV: env.mode,
    YIZHAN_DEMO: String(env.demo),
    YIZHAN_SECRET: secret,
  };
}

/**
 * A real query proves more than a port that accepts. Free documents are refused in production, and
 * without the demo there may be no market yet: there its own word has to do.
 */
async function untilAnswered(url: string, { mode, demo }: Env, over: AbortSignal): Promise<void> {
  const ask = demo && mode !== 'production' ? askJobs : askHealth;
  const end = Date.now() + patience;
  let last: unknown;
  while (!over.aborted && Date.now() < end) {
    last = await ask(url).catch((error: unknown) => error);
    if (last === true) return;
    await delay(100);
  }
  if (!over.aborted) throw new Complaint(`The gateway runs but answers no query: ${String(last)}`);
}

async function askJobs(url: string): Promise<true> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ jobs(first: 1) { totalCount } }' }),
    signal: AbortSignal.timeout(5000),
  });
  const text = await response.text();
  const { data } = JSON.parse(text) as { data?: { jobs?: unknown } };
  if (data?.jobs) return true;
  throw new Error(text);
}

async function askHealth(url: string): Promise<true> {
  const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5000) });
  if (response.ok) return true;
  throw new Error(await response.text());
}
