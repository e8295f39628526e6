import { isLive } from '../../shared/worker-words.ts';

interface Stated {
  id: string;
  status: string;
}

/**
 * Where the worker's live application for a job stands: as the fresh list says, else as it was when it was made. Null
 * when there is none, or it has ended so that they may be referred again.
 */
export function referralFor<Application extends Stated & { job: { id: string } }>(
  jobId: string,
  made: Readonly<Record<string, Stated>>,
  applications: readonly Application[],
): Stated | null {
  const mine = made[jobId];
  const fresh = mine
    ? applications.find(({ id }) => id === mine.id)
    : applications.find(({ job }) => job.id === jobId);
  const known = fresh ?? mine;
  return known && isLive(known.status) ? { id: known.id, status: known.status } : null;
}
