import { statement, type Db } from '../database/index.ts';

/** How many applied on a day: for one trade, or in one state; the other of the two is null. */
export interface DayCount {
  day: string;
  occupationCode: string | null;
  status: string | null;
  applications: number;
}

/** What was added up and what was not yet, in one statement: of one moment. */
const counted = (where: string): string => `(
     select day, occupation_code, status, applications from application_day_counts where ${where}
     union all select day, occupation_code, status, change from application_day_changes where ${where}) parts`;

/** How many applied in the market `market` on `first` or later, and how many of them on `last` or later: `month`, `today`. */
export const appliedSince = (market: string, first: string, last: string): string => `
     select coalesce(sum(applications), 0)::int as month,
       coalesce(sum(applications) filter (where day >= ${last}), 0)::int as today
     from ${counted(`market_id = ${market} and day >= ${first}`)}`;

const perDay = statement(
  'figures.applicationDays',
  `select day, occupation_code as "occupationCode", status, sum(applications)::int as applications
   from ${counted('market_id = $1 and day between $2::date and $3::date')}
   group by grouping sets ((day, occupation_code), (day, status)) having sum(applications) <> 0
   order by day, applications desc, occupation_code, status`,
);

/** The counts of a market's days from one to another, in order; the largest of a day first. */
export const applicationDays = (db: Db, marketId: number, from: string, to: string): Promise<DayCount[]> =>
  db.rows<DayCount>(perDay, [marketId, from, to]);
