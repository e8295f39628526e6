import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { Life } from './life.ts';

export type Finished = { readonly code: number; readonly output: string };

/** Starts a process that is ended with the command; in a group of its own, so that we decide when. */
export function startChild(life: Life, command: string, args: string[], options: SpawnOptions): ChildProcess {
  life.goOn();
  const child = spawn(command, args, { ...options, detached: true });
  life.atEnd(() => stopChild(child, life.hurry));
  return child;
}

/** Ends a process and its group: SIGTERM, then SIGKILL when the grace is over. */
export async function stopChild(child: ChildProcess, hurry: AbortSignal, grace = 10_000): Promise<void> {
  if (child.pid === undefined || hasEnded(child)) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  killGroup(child.pid, 'SIGTERM');
  await Promise.race([exited, delay(grace, undefined, { signal: hurry, ref: false }).catch(() => undefined)]);
  killGroup(child.pid, 'SIGKILL');
  await exited;
}

/** Runs a process to its end, its output kept, or shown with `stdio: 'inherit'`. */
export async function finish(
  life: Life,
  command: string,
  args: string[],
  options: SpawnOptions = {},
): Promise<Finished> {
  const child = startChild(life, command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit) => resolve(exit ?? 1));
  });
  return { code, output: Buffer.concat(chunks).toString() };
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function killGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // the group is gone
  }
}
