import { statement, type Db } from '../database/index.ts';

const addUp = statement(
  'counters.addUpApplicationDays',
  `with taken as (
     delete from application_day_changes returning market_id, day, occupation_code, status, change
   )
   insert into application_day_counts as own (market_id, day, occupation_code, status, applications)
   select market_id, day, occupation_code, status, sum(change) from taken group by 1, 2, 3, 4
   having sum(change) <> 0 order by 1, 2, 3, 4
   on conflict (market_id, day, occupation_code, status)
     do update set applications = own.applications + excluded.applications`,
);

/** Adds what was put in since the last time to the counts of its day; reads are the same before and after. */
export const addUpApplicationDays = (db: Db): Promise<unknown> => db.rows(addUp);
