import { shiftsMeet } from '../../placements/index.ts';

/**
 * The condition that a worker of the market `$1` has agreed to work on one of the days of a job, or, the night before or the
 * morning after them, at its hours.
 */
export const hasOtherWork = (
  workerId: string,
  job: { id: string; from: string; to: string },
): string => `exists (
    select from placements p where p.market_id = $1 and p.worker_id = ${workerId} and p.status in ('AGREED', 'ACTIVE')
      and p.starts_on <= ${job.to} + 1 and coalesce(p.ends_on, p.starts_on) >= ${job.from} - 1
      and (p.starts_on <= ${job.to} and coalesce(p.ends_on, p.starts_on) >= ${job.from} or ${shiftsMeet('p.job_id', job.id)}))`;
