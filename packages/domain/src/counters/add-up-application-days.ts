import { inBatches, mostAtOnce, statement, type Db } from '../database/index.ts';
import { withoutRest } from '../shared/index.ts';

const addUp = statement(
  'counters.addUpApplicationDays',
  `with next as (
     select ctid from application_day_changes limit ${mostAtOnce} for update skip locked
   ), taken as (
     delete from application_day_changes where ctid = any(array(select ctid from next))
     returning market_id, day, occupation_code, status, change
   ), added as (
     insert into application_day_counts as own (market_id, day, occupation_code, status, applications)
     select market_id, day, occupation_code, status, sum(change) from taken group by 1, 2, 3, 4
     having sum(change) <> 0 order by 1, 2, 3, 4
     on conflict (market_id, day, occupation_code, status)
       do update set applications = own.applications + excluded.applications
   )
   select count(*)::int as count from taken`,
);

/** Adds what was put in since the last time to the counts of its day; reads are the same before and after. Returns how much. */
export const addUpApplicationDays = (db: Db, pace = withoutRest): Promise<number> =>
  inBatches(db, addUp, [], pace);
