import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, isAlive } from '../processes/alive.ts';

/** What a running server writes about itself. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly ready: boolean };

/** The server that runs on this data folder, or undefined; a file left by a dead one is not believed. */
export function runningPostmaster(data: string): Postmaster | undefined {
  const lines = readLines(join(data, 'postmaster.pid'));
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !servesFolder(pid, data)) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * Removes the file when its number now belongs to a process that is no server of this folder:
 * PostgreSQL would take that process for a running server and refuse to start.
 */
export function forgetStrangePostmaster(data: string): void {
  const pid = Number(readLines(join(data, 'postmaster.pid'))[0]);
  if (pid > 0 && isAlive(pid) && !servesFolder(pid, data)) rmSync(join(data, 'postmaster.pid'));
}

function servesFolder(pid: number, data: string): boolean {
  return commandLine(pid).includes(data);
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
}
