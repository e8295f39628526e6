import { statement, type Db, type Transaction } from '../../database/index.ts';
import { appendEvents } from '../../outbox/index.ts';
import { newId, withoutRest, workOff, type Batch } from '../../shared/index.ts';

const expire = statement(
  'jobs.expire',
  `with due as (
     select market_id, id from jobs where status = 'OPEN' and expires_at <= $1 order by expires_at limit $2
     for update skip locked
   ), ended as (
     update jobs set status = 'EXPIRED', updated_at = $1 from due
     where jobs.market_id = due.market_id and jobs.id = due.id
     returning jobs.market_id, jobs.id
   ), audited as (
     insert into audit_entries (market_id, id, at, actor_kind, action, subject_type, subject_id, detail)
     select market_id, ($3::uuid[])[row_number() over ()], $1, 'CLOCK', 'job.expire', 'job', id, '{"from": "OPEN", "to": "EXPIRED"}'
     from ended
   )
   select market_id as "marketId", id from ended`,
);

const batchSize = 500;

/** Ends open jobs whose time has run out (also S12: nobody is offered a job that has begun). Returns how many. */
export const expireJobs = (db: Db, now: Date, pace = withoutRest): Promise<number> =>
  workOff(pace, () => db.transaction((tx) => expireBatch(tx, now)));

async function expireBatch(tx: Transaction, now: Date): Promise<Batch> {
  const ids = Array.from({ length: batchSize }, newId);
  const jobs = await tx.rows<{ marketId: number; id: string }>(expire, [now, batchSize, ids]);
  const data = { status: 'EXPIRED' };
  await appendEvents(
    tx,
    jobs.map(({ marketId, id }) => ({ marketId, type: 'job.removed', subjectId: id, data })),
  );
  return { done: jobs.length, more: jobs.length === batchSize };
}
