import { statement, type Db } from '../../database/index.ts';
import { withoutRest } from '../../shared/index.ts';
import { moveUpWaiting } from '../application-store.ts';
import { byTheClock, recordSteps } from '../record-steps.ts';

const pageSize = 500;
const beforeAll: [number, string] = [0, '00000000-0000-0000-0000-000000000000'];

/** Jobs with a waiting list, in the order of their keys. */
const waitedFor = statement(
  'applications.jobsWaitedFor',
  `with page as (
     select distinct market_id, job_id from applications
     where status = 'WAITLISTED' and (market_id, job_id) > ($1, $2) order by market_id, job_id limit $3
   )
   select j.market_id as "marketId", j.id, j.status = 'OPEN' and j.headcount - j.placed_count > (
     select count(*) from applications pending where pending.market_id = j.market_id and pending.job_id = j.id
       and pending.status in ('SUBMITTED', 'SHORTLISTED', 'OFFERED')) as "hasRoom"
   from page join jobs j on j.market_id = page.market_id and j.id = page.job_id order by j.market_id, j.id`,
);

interface WaitedForJob {
  marketId: number;
  id: string;
  hasRoom: boolean;
}

/** Moves waiting people up where an offer ran out or the headcount grew. Returns how many. */
export async function moveUpWhereRoom(db: Db, now: Date, pace = withoutRest): Promise<number> {
  let moved = 0;
  let after = beforeAll;
  for (;;) {
    const page = await pace.turn(() => db.rows<WaitedForJob>(waitedFor, [...after, pageSize]));
    for (const job of page ?? [])
      if (job.hasRoom) moved += (await pace.turn(() => moveUp(db, job, now))) ?? 0;
    const last = page?.[pageSize - 1];
    if (!last) return moved;
    after = [last.marketId, last.id];
  }
}

const moveUp = (db: Db, { marketId, id }: WaitedForJob, now: Date): Promise<number> =>
  db.transaction(async (tx) => {
    const moved = await moveUpWaiting(tx, marketId, id, now);
    await recordSteps(tx, moved, 'application.moveUp', byTheClock, now);
    return moved.length;
  });
