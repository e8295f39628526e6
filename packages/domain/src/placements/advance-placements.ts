import { statement, type Db, type Transaction } from '../database/index.ts';
import { appendEvents } from '../outbox/index.ts';
import { newId, withoutRest, workOff, type Batch } from '../shared/index.ts';

const advance = statement(
  'placements.advance',
  `with due as (
     select placements.market_id, placements.id,
       case when coalesce(placements.ends_on, placements.starts_on) < today.day then 'FINISHED' else 'ACTIVE' end as next
     from placements join markets on markets.id = placements.market_id,
       lateral (select ($1 at time zone markets.time_zone)::date as day) today
     where placements.status in ('AGREED', 'ACTIVE') and placements.starts_on <= today.day
       and placements.starts_on <= ($1::timestamptz at time zone 'UTC')::date + 1
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
export const advancePlacements = (db: Db, now: Date, pace = withoutRest): Promise<number> =>
  workOff(pace, () => db.transaction((tx) => advanceBatch(tx, now)));

async function advanceBatch(tx: Transaction, now: Date): Promise<Batch> {
  const rows = await tx.rows<Advanced>(advance, [now, batchSize, Array.from({ length: batchSize }, newId)]);
  const events = rows.map(({ marketId, id, ...data }) => ({
    ...{ marketId, type: 'placement.changed', subjectId: id, data },
  }));
  await appendEvents(tx, events);
  return { done: rows.length, more: rows.length === batchSize };
}
