import { statement, type Db, type Statement, type Transaction } from '../../database/index.ts';
import { withoutRest, workOff, type Batch } from '../../shared/index.ts';
import { applicationColumns, type ApplicationRow } from '../application-row.ts';
import { byTheClock, recordSteps } from '../record-steps.ts';

const batchSize = 500;

const endDue = `update applications set status = 'EXPIRED', changed_at = $1 from due
   where applications.market_id = due.market_id and applications.id = due.id returning ${applicationColumns}`;

const expireOffers = statement(
  'applications.expireOffers',
  `with due as (
     select market_id, id from applications where status = 'OFFERED' and offer_ends_at <= $1
     order by offer_ends_at limit $2 for update skip locked
   )
   ${endDue}`,
);

const hasEnded = `job.status in ('CLOSED', 'EXPIRED', 'REJECTED')`;
const waits = `a.status in ('SUBMITTED', 'WAITLISTED', 'SHORTLISTED', 'OFFERED')`;
const next =
  'select market_id, job_id from ended_job_queue order by market_id, job_id limit $2 for update skip locked';

const expireOfEnded = statement(
  'applications.expireOfEnded',
  `with ended as (${next}), due as (
     select a.market_id, a.id from ended
     join jobs job on job.market_id = ended.market_id and job.id = ended.job_id and ${hasEnded}
     join applications a on a.market_id = ended.market_id and a.job_id = ended.job_id and ${waits}
     limit $2 for update of a skip locked
   )
   ${endDue}`,
);

/** Of the same jobs, which are held: those with nobody left who waits. */
const strike = statement(
  'applications.strikeEnded',
  `with ended as (${next.replace('$2', '$1')}), struck as (
     delete from ended_job_queue q using ended
     where q.market_id = ended.market_id and q.job_id = ended.job_id and not exists (
       select from applications a join jobs job on job.market_id = a.market_id and job.id = a.job_id
       where a.market_id = ended.market_id and a.job_id = ended.job_id and ${waits} and ${hasEnded})
     returning 1
   )
   select count(*)::int as count from struck`,
);

/** Ends offers nobody answered and applications for jobs that have ended. Returns how many. */
export async function expireApplications(db: Db, now: Date, pace = withoutRest): Promise<number> {
  const offers = await workOff(pace, () => db.transaction((tx) => expireBatch(tx, expireOffers, now)));
  const others = await workOff(pace, () => db.transaction((tx) => expireBatchOfEnded(tx, now)));
  return offers + others;
}

async function expireBatch(tx: Transaction, expire: Statement, now: Date): Promise<Batch> {
  const rows = await tx.rows<ApplicationRow>(expire, [now, batchSize]);
  await recordSteps(tx, rows, 'application.expire', byTheClock, now);
  return { done: rows.length, more: rows.length === batchSize };
}

async function expireBatchOfEnded(tx: Transaction, now: Date): Promise<Batch> {
  const { done, more } = await expireBatch(tx, expireOfEnded, now);
  const { count } = (await tx.row<{ count: number }>(strike, [batchSize]))!;
  return { done, more: more || count === batchSize };
}
