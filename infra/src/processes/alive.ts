import { readFileSync } from 'node:fs';

/** Whether a process with this number runs; one that ended and was not collected has no command line. */
export function isAlive(pid: number): boolean {
  return commandLine(pid).length > 0;
}

/** The words a process was started with, none when there is no such process. Linux only, as is its use. */
export function commandLine(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
  } catch {
    return [];
  }
}
