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
import { partyVisibilityName, visibleToParties } from '../parties/index.ts';
import {
  applicationColumns,
  applicationColumnsOf,
  wholeApplications,
  type ApplicationRow,
} from './application-row.ts';
import type { ApplicationStatus } from './application-status.ts';
import type { ApplicationStep } from './application-step.entity.ts';

/** The applications with these keys that the principal may see, in no order. */
export function visibleApplicationsByKeys(
  db: Db,
  principal: Principal,
  marketIds: number[],
  ids: string[],
  read = wholeApplications,
): Promise<ApplicationRow[]> {
  const { sql, mark } = applicationColumnsOf(read);
  const parameters = new Parameters();
  const wanted = wantedKeysAt(parameters.add(marketIds), parameters.add(ids));
  const text = `select ${sql} from ${wanted}
    join applications on applications.market_id = m and applications.id = i
    where ${visibleToParties('applications', principal, parameters)}`;
  const name = `applications.byKeys.${partyVisibilityName(principal)}${mark}`;
  return db.rows<ApplicationRow>(statement(name, text), parameters.values, areFew(ids));
}

/** The applications with these keys, whoever asks: for events that each subscriber's rights are asked of later. */
export function applicationsByKeys(
  db: Db,
  marketIds: number[],
  ids: string[],
  read = wholeApplications,
): Promise<ApplicationRow[]> {
  const { sql, mark } = applicationColumnsOf(read);
  const text = `select ${sql} from ${wantedKeys}
   join applications on applications.market_id = m and applications.id = i`;
  const named = statement(`applications.byKeys${mark}`, text);
  return db.rows<ApplicationRow>(named, [marketIds, ids], areFew(ids));
}

const newestOfBoth = statement(
  'applications.newestOfBoth',
  `select ${applicationColumns} from applications where market_id = $1 and job_id = $2 and worker_id = $3
   order by applied_at desc limit 1`,
);

/** The worker's last application for the job. */
export function lastApplication(
  db: Db,
  marketId: number,
  jobId: string,
  workerId: string,
): Promise<ApplicationRow | null> {
  return db.row<ApplicationRow>(newestOfBoth, [marketId, jobId, workerId]);
}

const insert = statement(
  'applications.insert',
  `insert into applications (market_id, id, job_id, worker_id, employer_id, status, source, tracking_code, applied_by,
     applied_at, changed_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10) on conflict do nothing returning id`,
);

/** Puts an application in; false when there is a live one already. */
export async function insertApplication(
  tx: Transaction,
  application: Omit<ApplicationRow, 'changedAt' | 'offerMessage' | 'offerEndsAt' | 'reason' | 'reasonShared'>,
): Promise<boolean> {
  const { marketId, id, jobId, workerId, employerId, status, source } = application;
  const { trackingCode, appliedBy, appliedAt } = application;
  const ids = [marketId, id, jobId, workerId, employerId];
  return (await tx.row(insert, [...ids, status, source, trackingCode, appliedBy, appliedAt])) !== null;
}

const countOnJob = statement(
  'applications.countOnJob',
  'update jobs set application_count = application_count + 1 where market_id = $1 and id = $2',
);
const countOnWorker = statement(
  'applications.countOnWorker',
  'update workers set application_count = application_count + 1 where market_id = $1 and id = $2',
);

/** Keeps the counts of a new application. */
export async function countApplication(
  tx: Transaction,
  { marketId, jobId, workerId }: Pick<ApplicationRow, 'marketId' | 'jobId' | 'workerId'>,
): Promise<void> {
  await tx.rows(countOnJob, [marketId, jobId]);
  await tx.rows(countOnWorker, [marketId, workerId]);
}

const move = statement(
  'applications.move',
  `update applications set status = $4, changed_at = $5, reason = coalesce($6, reason),
     reason_shared = coalesce($7, reason_shared), offer_message = case when $4 = 'OFFERED' then $8 else offer_message end,
     offer_ends_at = coalesce($9, offer_ends_at)
   where market_id = $1 and id = $2 and status = any($3::text[]) returning ${applicationColumns}`,
);

/** What a move writes besides the state. */
export interface MovedColumns {
  reason?: string;
  reasonShared?: boolean;
  offerMessage?: string | null;
  offerEndsAt?: Date;
}

/** Moves an application from one of some states to another; null when it is in none of them any more. */
export function moveApplication(
  tx: Transaction,
  { marketId, id }: { marketId: number; id: string },
  from: readonly ApplicationStatus[],
  to: ApplicationStatus,
  now: Date,
  columns: MovedColumns = {},
): Promise<ApplicationRow | null> {
  const { reason, reasonShared, offerMessage, offerEndsAt } = columns;
  return tx.row<ApplicationRow>(move, [
    ...[marketId, id, from, to, now],
    reason ?? null,
    reasonShared ?? null,
    offerMessage ?? null,
    offerEndsAt ?? null,
  ]);
}

const liveOf = statement(
  'applications.liveOf',
  `select ${applicationColumns} from applications where market_id = $1 and worker_id = $2
     and status in ('SUBMITTED', 'WAITLISTED', 'SHORTLISTED', 'OFFERED', 'ACCEPTED')
     and not exists (select from placements p where p.market_id = $1 and p.application_id = applications.id
       and p.status in ('FINISHED', 'NO_SHOW'))
   order by applied_at, id`,
);

/** A worker's applications that have not come to their end, nor to the end of the work. */
export const liveApplicationsOf = (db: Db, marketId: number, workerId: string): Promise<ApplicationRow[]> =>
  db.rows<ApplicationRow>(liveOf, [marketId, workerId]);

const waitlist = statement(
  'applications.waitlist',
  `update applications set status = 'WAITLISTED', changed_at = $3
   where market_id = $1 and job_id = $2 and status in ('SUBMITTED', 'SHORTLISTED', 'OFFERED')
   returning ${applicationColumns}`,
);

/** Puts everybody still pending for a job on its waiting list. */
export function waitlistPending(
  tx: Transaction,
  marketId: number,
  jobId: string,
  now: Date,
): Promise<ApplicationRow[]> {
  return tx.rows<ApplicationRow>(waitlist, [marketId, jobId, now]);
}

const moveUp = statement(
  'applications.moveUp',
  `with wanted as (
     select greatest(jobs.headcount - jobs.placed_count - (
       select count(*) from applications pending where pending.market_id = jobs.market_id
         and pending.job_id = jobs.id and pending.status in ('SUBMITTED', 'SHORTLISTED', 'OFFERED')), 0) as many
     from jobs where market_id = $1 and id = $2 and status = 'OPEN'
   ), next as (
     select market_id, id from applications where market_id = $1 and job_id = $2 and status = 'WAITLISTED'
     order by applied_at, id limit coalesce((select many from wanted), 0) for update skip locked
   )
   update applications set status = 'SUBMITTED', changed_at = $3 from next
   where applications.market_id = next.market_id and applications.id = next.id returning ${applicationColumns}`,
);

/** Moves up as many from the waiting list as there are places that nobody pending is there for, longest waiting first. */
export function moveUpWaiting(
  tx: Transaction,
  marketId: number,
  jobId: string,
  now: Date,
): Promise<ApplicationRow[]> {
  return tx.rows<ApplicationRow>(moveUp, [marketId, jobId, now]);
}

const steps = statement(
  'applications.steps',
  `select market_id as "marketId", application_id as "applicationId", id, status, actor_kind as "actorKind",
     actor_id as "actorId", at
   from ${wantedKeys}
   join application_steps on market_id = m and application_id = i order by id`,
);

/** The states these applications came into, in order. */
export function stepsByApplicationKeys(
  db: Db,
  marketIds: number[],
  ids: string[],
): Promise<ApplicationStep[]> {
  return db.rows<ApplicationStep>(steps, [marketIds, ids]);
}
