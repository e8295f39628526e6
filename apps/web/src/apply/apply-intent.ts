import { readTab, writeTab } from '../app/device-storage.ts';

const name = 'apply intent';

/** Remembers in this tab which job a stranger wanted before they were led to sign in. */
export const keepIntent = (jobId: string): void => writeTab(name, jobId);

/** True once, for the job that was wanted. */
export function takeIntent(jobId: string): boolean {
  if (readTab(name) !== jobId) return false;
  writeTab(name, '');
  return true;
}
