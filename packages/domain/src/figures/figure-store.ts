import { statement, type Db } from '../database/index.ts';
import { appliedSince } from './application-day-store.ts';

/** Of one market: what nobody can be told by. */
export interface HallFigures {
  marketId: number;
  openJobs: number;
  openings: number;
  employers: number;
}

/** Of one market: how many people. */
export interface PeopleFigures {
  marketId: number;
  workers: number;
  workersToday: number;
  workersThisMonth: number;
  applicationsToday: number;
  applicationsThisMonth: number;
  placementsToday: number;
  placementsThisMonth: number;
}

/** Open places are summed along the index of open jobs: as much work as there are open jobs, whatever there was before. */
const hall = statement(
  'figures.hall',
  `select m as "marketId", coalesce(kept.open, 0) as "openJobs",
     (select coalesce(sum(headcount - placed_count), 0)::int from jobs where market_id = m and status = 'OPEN') as openings,
     (select count(*)::int from employers where market_id = m) as employers
   from unnest($1::integer[]) as asked(m) left join open_job_counts kept on kept.market_id = m`,
);

const people = statement(
  'figures.people',
  `select m as "marketId", (select count(*)::int from workers where market_id = m) as workers,
     registered.today as "workersToday", registered.month as "workersThisMonth",
     applied.today as "applicationsToday", applied.month as "applicationsThisMonth",
     made.today as "placementsToday", made.month as "placementsThisMonth"
   from unnest($1::integer[]) as asked(m)
   cross join lateral (select ($2::date::timestamp at time zone $3) as day,
     (date_trunc('month', $2::date::timestamp) at time zone $3) as month) began
   cross join lateral (select count(*)::int as month, (count(*) filter (where registered_at >= began.day))::int as today
     from workers where market_id = m and registered_at >= began.month) registered
   cross join lateral (${appliedSince('m', "date_trunc('month', $2::date)::date", '$2::date')}) applied
   cross join lateral (select count(*)::int as month, (count(*) filter (where created_at >= began.day))::int as today
     from placements where market_id = m and created_at >= began.month) made`,
);

/** What the markets hold now, and how many people came today and this month by their calendar: two statements. */
export async function readFigures(
  db: Db,
  marketIds: readonly number[],
  day: string,
  timeZone: string,
): Promise<{ halls: Map<number, HallFigures>; people: Map<number, PeopleFigures> }> {
  const [halls, counts] = await Promise.all([
    db.rows<HallFigures>(hall, [marketIds]),
    db.rows<PeopleFigures>(people, [marketIds, day, timeZone]),
  ]);
  return {
    halls: new Map(halls.map((row) => [row.marketId, row])),
    people: new Map(counts.map((row) => [row.marketId, row])),
  };
}
