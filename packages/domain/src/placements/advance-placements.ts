import { statement, type Db } from '../database/index.ts';
import { appendEvents } from '../outbox/index.ts';
import { newId } from '../shared/index.ts';

const advance = statement(
  'placements.advance',
  `with due as (
     select placements.market_id, placements.id,
       case when coalesce(placements.ends_on, placements.starts_on) < today.day then 'FINISHED' else 'ACTIVE' end as next
     from placements join markets on markets.id = placements.market_id,
       lateral (select ($1 at time zone markets.time_zone)::date as day) today
     where placements.status in ('AGREED', 'ACTIVE') and placements.starts_on <= today.day
       and (placements.status = 'AGREED' or coalesce(placements.ends_on, placements.starts_on) < today.day)
     order by placements.starts_on limit $2 for update of placements skip locked
   ), moved as (
     update placements set status = due.next, changed_at = $1 from due
     where placements.market_id = due.market_id and placements.id = due.id
     returning placements.market_id, placements.id, placements.status, placements.worker_id, placements.employer_id,
       placements.application_id
   ), audited as (
     insert into audit_entries (market_id, id, at, actor_kind, action, subject_type, subject_id, detail)
     select market_id, ($3::uuid[])[row_number() over ()], $1, 'CLOCK', 'placement.advance', 'placement', id,
       jsonb_build_object('to', status) from moved
   )
   select market_id as "marketId", id, status, worker_id as "workerId", employer_id as "employerId",
     application_id as "applicationId" from moved`,
);

const batchSize = 500;

interface Advanced {
  marketId: number;
  id: string;
  status: string;
  workerId: string;
  employerId: string;
  applicationId: string;
}

/** Begins placements on their first day and ends them after their last, by each market's own calendar. Returns how many. */
export async function advancePlacements(db: Db, now: Date): Promise<number> {
  let total = 0;
  let count = batchSize;
  while (count === batchSize) {
    count = await advanceBatch(db, now);
    total += count;
  }
  return total;
}

function advanceBatch(db: Db, now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await tx.rows<Advanced>(advance, [now, batchSize, Array.from({ length: batchSize }, newId)]);
    const events = rows.map(({ marketId, id, ...data }) => ({
      ...{ marketId, type: 'placement.changed', subjectId: id, data },
    }));
    await appendEvents(tx, events);
    return rows.length;
  });
}
