import { setTimeout as delay } from 'node:timers/promises';
import type { Peer, System } from '@yizhan/bench';
import type { Env } from '../env.ts';
import { startChild } from '../processes/child.ts';
import { Complaint } from '../processes/complaint.ts';
import type { Life } from '../processes/life.ts';
import { freePort } from '../processes/ports.ts';
import { localUrl, startGateway } from '../product/gateway-process.ts';
import { secretsOf } from '../product/secret.ts';
import { benchAddress } from './bench-callers.ts';
import { chosenSystems, type NamedSystem } from './system-names.ts';

/** Our own: as it is, with each request executed for itself, and with what is compiled switched off as well. */
const ours = [
  { key: 'yizhan', name: 'Yizhan', variables: {} },
  { key: 'nothing-kept', name: 'Yizhan, nothing kept', variables: { KEEP_ANSWERS: 'off' } },
  { key: 'resolvers', name: 'Yizhan, resolvers only', variables: { FAST_LANE: 'off' } },
] as const;

/** Of work and not of refusals: everything else of our gateway is as it is in production. */
const measured = {
  PUBLIC_URL: benchAddress,
  RATE_LIMIT_FACTOR: '10000',
  LOG_LEVEL: 'warn',
  GATEWAY_WORKERS: '1',
};

/** Starts the named systems, or all, each in a process of its own; ours first. */
export async function startSystems(
  life: Life,
  env: Env,
  { url: databaseUrl, open }: { url: string; open: number },
  named: string,
): Promise<System[]> {
  const { peers } = await import('@yizhan/bench');
  const wanted = chosenSystems([...ours, ...peers], named);
  const isWanted = (system: NamedSystem): boolean => wanted.includes(system as Peer);
  const systems: System[] = [];
  for (const variant of ours)
    if (variant === ours[0] || isWanted(variant))
      systems.push(await startOurs(life, env, databaseUrl, { ...variant, open }));
  for (const peer of peers.filter(isWanted)) systems.push(await startPeer(life, databaseUrl, peer));
  return systems;
}

async function startOurs(
  life: Life,
  asked: Env,
  databaseUrl: string,
  variant: (typeof ours)[number] & { open: number },
): Promise<System> {
  const env: Env = { ...asked, mode: 'production', demo: false };
  const ports = { ...env.ports, gateway: await freePort(env.host) };
  const { secret } = secretsOf(env);
  // Room for what is posted meanwhile, too.
  const INDEXED_JOBS = String(Math.max(300_000, Math.ceil(variant.open * 1.1)));
  const variables = { ...measured, INDEXED_JOBS, ...variant.variables };
  const gateway = await startGateway(life, { env, databaseUrl, secret, ports, output: 'inherit', variables });
  const address = localUrl(env.host, ports.gateway);
  await untilIndexed(address);
  const url = `${address}/graphql`;
  return { name: variant.name, dialect: 'ours', url, pid: gateway.pid };
}

/** What is measured is a gateway that has been up for a while: the open jobs are in its memory. */
async function untilIndexed(address: string): Promise<void> {
  const end = Date.now() + 10 * 60_000;
  while (Date.now() < end) {
    const response = await fetch(`${address}/health/ready`).catch(() => null);
    const { jobIndex } = ((await response?.json()) ?? {}) as { jobIndex?: string };
    if (jobIndex === 'loaded') return;
    await delay(200);
  }
  throw new Complaint('The open jobs do not get into the memory of the gateway.');
}

async function startPeer(life: Life, databaseUrl: string, peer: Peer): Promise<System> {
  const { peerCommand, untilAnswers } = await import('@yizhan/bench');
  const port = await freePort();
  const { args, env } = peerCommand(peer, databaseUrl, port);
  const child = startChild(life, process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}${peer.path}`;
  await untilAnswers(url);
  return { name: peer.name, dialect: peer.dialect, url, pid: child.pid! };
}
