import { statement, type Db, type Transaction } from '../../database/index.ts';
import { applicationColumns, type ApplicationRow } from '../application-row.ts';
import { moveUpWaiting } from '../application-store.ts';
import { recordSteps, type Actor } from '../record-steps.ts';

const clock: Actor = { kind: 'CLOCK', id: null, onBehalfOf: null, requestId: null };
const batchSize = 500;

const expire = statement(
  'applications.expire',
  `with due as (
     select a.market_id, a.id from applications a join jobs j on j.market_id = a.market_id and j.id = a.job_id
     where a.status in ('SUBMITTED', 'WAITLISTED', 'SHORTLISTED', 'OFFERED')
       and (j.status in ('CLOSED', 'EXPIRED', 'REJECTED') or (a.status = 'OFFERED' and a.offer_ends_at <= $1))
     limit $2 for update of a skip locked
   )
   update applications set status = 'EXPIRED', changed_at = $1 from due
   where applications.market_id = due.market_id and applications.id = due.id returning ${applicationColumns}`,
);

const roomy = statement(
  'applications.jobsWithRoom',
  `select distinct j.market_id as "marketId", j.id from jobs j
   join applications a on a.market_id = j.market_id and a.job_id = j.id and a.status = 'WAITLISTED'
   where j.status = 'OPEN' and j.headcount - j.placed_count > (
     select count(*) from applications pending where pending.market_id = j.market_id and pending.job_id = j.id
       and pending.status in ('SUBMITTED', 'SHORTLISTED', 'OFFERED'))
   limit $1`,
);

/** Ends offers nobody answered and applications for jobs that have ended. Returns how many. */
export async function expireApplications(db: Db, now: Date): Promise<number> {
  let total = 0;
  let count = batchSize;
  while (count === batchSize) {
    count = await db.transaction((tx) => expireBatch(tx, now));
    total += count;
  }
  return total;
}

async function expireBatch(tx: Transaction, now: Date): Promise<number> {
  const rows = await tx.rows<ApplicationRow>(expire, [now, batchSize]);
  await recordSteps(tx, rows, 'application.expire', clock, now);
  return rows.length;
}

/** Moves waiting people up where an offer ran out or the headcount grew. Returns how many. */
export async function moveUpWhereRoom(db: Db, now: Date): Promise<number> {
  const jobs = await db.rows<{ marketId: number; id: string }>(roomy, [batchSize]);
  let total = 0;
  for (const { marketId, id } of jobs) {
    total += await db.transaction(async (tx) => {
      const moved = await moveUpWaiting(tx, marketId, id, now);
      await recordSteps(tx, moved, 'application.moveUp', clock, now);
      return moved.length;
    });
  }
  return total;
}
