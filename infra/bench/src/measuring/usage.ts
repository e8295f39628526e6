import { readdirSync, readFileSync } from 'node:fs';

/** Processor time in clock ticks that processes have had, and the memory they hold. */
export interface Usage {
  ticks: number;
  memory: number;
}

const pageSize = 4096;
/** Fixed for user space on Linux, whatever the kernel ticks with. */
const ticksPerSecond = 100;

/** Linux tells it under /proc; elsewhere, and of processes on other machines, nothing is known. */
export function usageOf(pids: readonly number[]): Usage | null {
  const each = pids.map(readProcess).filter((usage) => usage !== null);
  if (each.length === 0) return null;
  return {
    ticks: each.reduce((sum, { ticks }) => sum + ticks, 0),
    memory: each.reduce((sum, { memory }) => sum + memory, 0),
  };
}

/** The process and all that it started and that still run. */
export function familyOf(pid: number): number[] {
  const parents = new Map(processes().map((child) => [child, parentOf(child)]));
  const family = [pid];
  for (const member of family) {
    for (const [child, parent] of parents) if (parent === member) family.push(child);
  }
  return family;
}

/** Processors kept busy between two looks, 1 for a whole one. */
export function processorsBetween(before: Usage | null, after: Usage | null, seconds: number): number | null {
  return before && after ? (after.ticks - before.ticks) / ticksPerSecond / seconds : null;
}

/** The parent of a process of this machine, by its id; null where that is not known. */
export function parentOf(pid: number): number | null {
  const fields = statOf(pid);
  return fields && Number(fields[1]);
}

function readProcess(pid: number): Usage | null {
  const fields = statOf(pid);
  if (!fields) return null;
  // utime, stime, and those of children that ended: backends come and go.
  const ticks = [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0);
  return { ticks, memory: Number(fields[21]) * pageSize };
}

/** The fields from the third on: the second, the name, may hold spaces. */
function statOf(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function processes(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}
