import {
  areFew,
  Parameters,
  statement,
  wantedKeys,
  wantedKeysAt,
  type Db,
  type Transaction,
} from '../database/index.ts';
import type { Principal } from '../shared/index.ts';
import { visibilityName, visibleTo } from './job-policy.ts';
import { jobColumns, jobColumnsOf, wholeJobs, type JobRow, type JobWithEmployer } from './job-row.ts';
import { jobsOf } from './jobs-of.ts';
import type { JobShift } from './job-shift.entity.ts';

/** The jobs with these keys that the principal may see, in no order. */
export function visibleJobsByKeys(
  db: Db,
  principal: Principal,
  marketIds: number[],
  ids: string[],
  read = wholeJobs,
): Promise<JobWithEmployer[]> {
  const parameters = new Parameters();
  const wanted = wantedKeysAt(parameters.add(marketIds), parameters.add(ids));
  const text = `select ${jobColumnsOf(read).sql} from ${wanted} join jobs on market_id = m and id = i
    where ${visibleTo(principal, parameters)}`;
  const name = `jobs.byKeys.${visibilityName(principal)}`;
  return jobsOf(db, { name, text, isShort: areFew(ids) }, parameters.values, read);
}

/** The jobs with these keys, whoever asks: for rows that the caller was found to be allowed to see. */
export function jobsByKeys(
  db: Db,
  marketIds: number[],
  ids: string[],
  read = wholeJobs,
): Promise<JobWithEmployer[]> {
  const text = `select ${jobColumnsOf(read).sql} from ${wantedKeys} join jobs on market_id = m and id = i`;
  return jobsOf(db, { name: 'jobs.byKeys', text, isShort: areFew(ids) }, [marketIds, ids], read);
}

/** A job with what only its changes need. */
export interface LockedJob extends JobRow {
  overrideReason: string | null;
  submittedBy: string | null;
}

const locked = statement(
  'jobs.lock',
  `select ${jobColumns}, override_reason as "overrideReason", submitted_by as "submittedBy"
   from jobs where market_id = $1 and id = $2 for update`,
);

/** The job, held against other changes until the transaction ends. */
export function lockJob(tx: Transaction, marketId: number, id: string): Promise<LockedJob | null> {
  return tx.row<LockedJob>(locked, [marketId, id]);
}

const shifts = statement(
  'jobs.shifts',
  `select market_id as "marketId", job_id as "jobId", starts_at as "startsAt", ends_at as "endsAt"
   from ${wantedKeys} join job_shifts on market_id = m and job_id = i
   order by starts_at`,
);

/** The shifts of these jobs, earliest first. */
export function shiftsByJobKeys(db: Db, marketIds: number[], ids: string[]): Promise<JobShift[]> {
  return db.rows<JobShift>(shifts, [marketIds, ids]);
}

/** The job if the principal may see it, held against other changes until the transaction ends. */
export async function lockVisibleJob(
  tx: Transaction,
  principal: Principal,
  marketId: number,
  id: string | null,
): Promise<JobRow | null> {
  if (id === null) return null;
  const parameters = new Parameters();
  const text = `select ${jobColumns} from jobs where market_id = ${parameters.add(marketId)}
    and id = ${parameters.add(id)} and ${visibleTo(principal, parameters)} for no key update`;
  return tx.row<JobRow>(statement(`jobs.lockVisible.${visibilityName(principal)}`, text), parameters.values);
}
