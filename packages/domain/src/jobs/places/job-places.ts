import { statement, type Transaction } from '../../database/index.ts';
import { appendEvents } from '../../outbox/index.ts';
import type { JobStatus } from '../job-status.ts';

/** A job after a place was taken or given back. */
export interface PlaceChange {
  status: JobStatus;
  headcount: number;
  placedCount: number;
}

const claim = statement(
  'jobs.claimPlace',
  `update jobs set placed_count = placed_count + 1, updated_at = $3,
     status = case when placed_count + 1 = headcount then 'FILLED' else status end
   where market_id = $1 and id = $2 and status = 'OPEN' and placed_count < headcount and expires_at > $3
   returning status, headcount, placed_count as "placedCount"`,
);

/**
 * Takes one place of an open job, for whoever comes first: the row is locked and counted in one statement, and a CHECK
 * holds the headcount besides. The last place fills the job. Null when none is left, or the job is not open.
 */
export async function claimPlace(
  tx: Transaction,
  marketId: number,
  jobId: string,
  now: Date,
): Promise<PlaceChange | null> {
  const change = await tx.row<PlaceChange>(claim, [marketId, jobId, now]);
  if (change)
    await announce(tx, marketId, jobId, change.status === 'FILLED' ? 'job.removed' : 'job.updated', change);
  return change;
}

const free = statement(
  'jobs.freePlace',
  `with held as (select market_id, id, status from jobs where market_id = $1 and id = $2 for no key update)
   update jobs set placed_count = jobs.placed_count - 1, updated_at = $3,
     status = case when jobs.status = 'FILLED' and jobs.expires_at > $3 then 'OPEN' else jobs.status end
   from held where jobs.market_id = held.market_id and jobs.id = held.id and jobs.placed_count > 0
   returning jobs.status, jobs.headcount, jobs.placed_count as "placedCount", held.status as "before"`,
);

/** Gives a place back; a job that was full is open again while it lasts. Null when no place was taken. */
export async function freePlace(
  tx: Transaction,
  marketId: number,
  jobId: string,
  now: Date,
): Promise<PlaceChange | null> {
  const change = await tx.row<PlaceChange & { before: JobStatus }>(free, [marketId, jobId, now]);
  if (!change) return null;
  const { before, status } = change;
  const type = status !== 'OPEN' ? 'job.changed' : before === 'OPEN' ? 'job.updated' : 'job.published';
  await announce(tx, marketId, jobId, type, change);
  return change;
}

function announce(
  tx: Transaction,
  marketId: number,
  subjectId: string,
  type: string,
  { status }: PlaceChange,
): Promise<void> {
  return appendEvents(tx, [{ marketId, type, subjectId, data: { status } }]);
}
