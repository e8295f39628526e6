import { readTab, writeTab } from '../app/device-storage.ts';

const name = 'apply intent';
/** Time enough for a code and a registration; who comes later taps again. */
const keptMs = 30 * 60_000;

/** Remembers in this tab which job a stranger wanted before they were led to sign in. */
export const keepIntent = (jobId: string): void => writeTab(name, `${Date.now()} ${jobId}`);

/** Whether what was kept is the wish for this job, and not an old one. */
export function isIntent(kept: string | null, jobId: string, now: number): boolean {
  const [at = '', wanted] = (kept ?? '').split(' ');
  return wanted === jobId && now - Number(at) < keptMs;
}

/** True once, for the job that was wanted. */
export function takeIntent(jobId: string): boolean {
  const isWanted = isIntent(readTab(name), jobId, Date.now());
  if (isWanted) writeTab(name, '');
  return isWanted;
}
