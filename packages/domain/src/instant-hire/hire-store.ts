import { statement, wantedKeys, type Db, type Transaction } from '../database/index.ts';
import { appendEvents } from '../outbox/index.ts';
import type { InstantHire, InstantHireStatus } from './instant-hire.entity.ts';

export type InstantHireRow = InstantHire;

/** Wakes whoever takes the steps. */
export const instantHireChannel = 'yizhan_instant_hire';

const hireColumns = `market_id as "marketId", job_id as "jobId", status, wave, due_at as "dueAt",
  started_by as "startedBy", started_at as "startedAt", ended_at as "endedAt"`;

/** A job as its waves look at it, and the database's clock. */
export interface OfferedJob {
  employerId: string;
  /** It takes people: open, not over, and a place is left. */
  openings: number;
  status: string;
  urgent: boolean;
  isOver: boolean;
  /** YYYY-MM-DD. */
  startsOn: string;
  now: Date;
}

const lockJob = statement(
  'instantHire.lockJob',
  `select employer_id as "employerId", greatest(headcount - placed_count, 0) as openings, status, urgent,
     expires_at <= now() as "isOver", starts_on as "startsOn", now() as now
   from jobs where market_id = $1 and id = $2 for no key update`,
);

/** The job, held: locks go job, hire, offers, in every step. */
export const lockOfferedJob = (
  tx: Transaction,
  marketId: number,
  jobId: string,
): Promise<OfferedJob | null> => tx.row<OfferedJob>(lockJob, [marketId, jobId]);

const lock = statement(
  'instantHire.lock',
  `select ${hireColumns} from instant_hires where market_id = $1 and job_id = $2 for update`,
);

/** The waves of a job, held; null when it was never offered so. */
export const lockHire = (tx: Transaction, marketId: number, jobId: string): Promise<InstantHireRow | null> =>
  tx.row<InstantHireRow>(lock, [marketId, jobId]);

const setDue = statement(
  'instantHire.setDue',
  `update instant_hires set due_at = now() + make_interval(secs => $3) where market_id = $1 and job_id = $2`,
);

/** When to look again, by the database's clock. */
export async function lookAgainIn(
  tx: Transaction,
  { marketId, jobId }: Pick<InstantHireRow, 'marketId' | 'jobId'>,
  seconds: number,
): Promise<void> {
  await tx.rows(setDue, [marketId, jobId, seconds]);
}

/** A job's waves as those who watch them are told: with whose they are. */
type Watched = Pick<InstantHireRow, 'marketId' | 'jobId'> & { employerId: string };

const end = statement(
  'instantHire.end',
  `with closed as (
     update instant_waves set ended_at = now() where market_id = $1 and job_id = $2 and ended_at is null
   )
   update instant_hires set status = $3, due_at = null, ended_at = now() where market_id = $1 and job_id = $2`,
);

/** Ends the waves of a job, and the one that is under way. */
export async function endHire(
  tx: Transaction,
  watched: Watched,
  status: Exclude<InstantHireStatus, 'RUNNING'>,
): Promise<void> {
  await tx.rows(end, [watched.marketId, watched.jobId, status]);
  await announceHire(tx, watched, status);
}

/** Tells whoever watches the waves of a job. */
export function announceHire(
  tx: Transaction,
  { marketId, jobId, employerId }: Watched,
  status: InstantHireStatus,
): Promise<void> {
  const data = { status, jobId, employerId };
  return appendEvents(tx, [{ marketId, type: 'instantHire.changed', subjectId: jobId, data }]);
}

const begin = statement(
  'instantHire.begin',
  `with begun as (
     insert into instant_hires as kept (market_id, job_id, status, due_at, started_by, started_at)
     values ($1, $2, 'RUNNING', now(), $3, now())
     on conflict (market_id, job_id) do update set status = 'RUNNING', due_at = now(), ended_at = null,
       started_by = excluded.started_by where kept.status <> 'RUNNING'
     returning ${hireColumns}
   )
   select begun.*, pg_notify('${instantHireChannel}', '') from begun`,
);

/** Begins by hand, also what was stopped; null when it is under way already. */
export const beginHire = (
  tx: Transaction,
  marketId: number,
  jobId: string,
  startedBy: string | null,
): Promise<InstantHireRow | null> => tx.row<InstantHireRow>(begin, [marketId, jobId, startedBy]);

const wake = statement(
  'instantHire.wake',
  `with woken as (
     update instant_hires set due_at = now() where market_id = $1 and job_id = $2 and status = 'RUNNING'
       and not exists (select from instant_offers o where o.market_id = $1 and o.job_id = $2 and o.status = 'OFFERED')
     returning 1
   )
   select pg_notify('${instantHireChannel}', '') from woken`,
);

/** Where everybody has answered, the next wave need not wait for the clock. */
export async function wakeIfAnswered(tx: Transaction, marketId: number, jobId: string): Promise<void> {
  await tx.rows(wake, [marketId, jobId]);
}

const due = statement(
  'instantHire.due',
  `select market_id as "marketId", job_id as "jobId" from instant_hires
   where status = 'RUNNING' and due_at <= now() order by due_at limit $1`,
);

/** The jobs whose next step is due, longest waiting first. */
export const dueHires = (db: Db, limit: number): Promise<Pick<InstantHireRow, 'marketId' | 'jobId'>[]> =>
  db.rows(due, [limit]);

const nextDue = statement(
  'instantHire.nextDue',
  `select (extract(epoch from min(due_at) - now()) * 1000)::float8 as milliseconds from instant_hires
   where status = 'RUNNING'`,
);

/** Milliseconds until the next step of any job, by the database's clock; null when there is none. */
export async function untilNextDue(db: Db): Promise<number | null> {
  return (await db.row<{ milliseconds: number | null }>(nextDue))?.milliseconds ?? null;
}

const byJobKeys = statement(
  'instantHire.byJobKeys',
  `select ${hireColumns} from ${wantedKeys}
   join instant_hires on market_id = m and job_id = i`,
);

/** The waves of these jobs, in no order. */
export const hiresByJobKeys = (db: Db, marketIds: number[], ids: string[]): Promise<InstantHireRow[]> =>
  db.rows<InstantHireRow>(byJobKeys, [marketIds, ids]);
