import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from '../processes/alive.ts';
import { Complaint } from '../processes/complaint.ts';
import { hasEnded } from '../processes/child.ts';
import { openLog } from '../processes/log-file.ts';
import { explainOutput } from './explain-output.ts';
import { serverEnvironment } from './initialise.ts';
import type { Placement } from './placement.ts';
import { forgetStrangePostmaster, runningPostmaster } from './postmaster-file.ts';

export type Settings = Readonly<Record<string, string>>;

const common: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  // A log line must not carry what a statement carried: no detail, no statement text.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/** Starts a server in a process group of its own, so that Ctrl-C does not end it before its users. */
export function spawnServer(place: Placement, port: number, settings: Settings = {}): ChildProcess {
  forgetStrangePostmaster(place.data);
  const log = openLog(logOf(place));
  const options = Object.entries({ ...common, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const child = spawn(join(place.programs, 'postgres'), ['-D', place.data, '-p', String(port), ...options], {
    ...place.account,
    cwd: '/',
    env: serverEnvironment,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.on('error', () => undefined); // it shows as an end without a start
  return child;
}

/** Waits until the server answers; recovery after a crash may take its time. */
export async function untilReady(place: Placement, child: ChildProcess, port: number): Promise<void> {
  while (!hasEnded(child) && child.pid !== undefined) {
    const postmaster = runningPostmaster(place.data);
    if (postmaster?.pid === child.pid && postmaster.ready) return;
    await delay(20);
  }
  throw new Complaint(explainLog(place, port));
}

/** Ends a server: clients are cut off, data is flushed; after 20 s without flushing. */
export async function stopServer(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  if (await gone(pid, 20_000)) return;
  signal(pid, 'SIGQUIT');
  if (await gone(pid, 5_000)) return;
  signal(pid, 'SIGKILL');
}

function logOf(place: Placement): string {
  return `${place.data}.log`;
}

async function gone(pid: number, patience: number): Promise<boolean> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (!isAlive(pid)) return true;
    await delay(20);
  }
  return false;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // it is gone
  }
}

function explainLog(place: Placement, port: number): string {
  const last = readFileSync(logOf(place), 'utf8').slice(-5000);
  return `The embedded database did not start on port ${port}: ${explainOutput(last, place.data)}`;
}
