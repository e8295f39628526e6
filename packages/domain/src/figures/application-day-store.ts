import { statement, type Db } from '../database/index.ts';

/** How many applied in a trade, or are in a state: on which days after the first one asked for, and how many. A day may come twice. */
export interface DayCounts {
  occupationCode: string | null;
  status: string | null;
  places: readonly number[];
  counts: readonly number[];
}

/** What was added up and what was not yet, in one statement: of one moment. */
const byState = (where: string): string => `(
     select day, occupation_code, status, applications from application_day_counts where ${where}
     union all select day, occupation_code, status, change from application_day_changes where ${where}) parts`;

/** The same where nobody asks for states: fewer rows are added up. */
const byTrade = (where: string): string => `(
     select day, occupation_code, applications from application_trade_counts where ${where}
     union all select day, occupation_code, change from application_day_changes where ${where}) parts`;

/** How many applied in the market `market` on `first` or later, and how many of them on `last` or later: `month`, `today`. */
export const appliedSince = (market: string, first: string, last: string): string => `
     select coalesce(sum(applications), 0)::int as month,
       coalesce(sum(applications) filter (where day >= ${last}), 0)::int as today
     from ${byTrade(`market_id = ${market} and day >= ${first}`)}`;

const asked = 'market_id = $1 and day between $2::date and $3::date';
const inLists = 'to_json(array_agg(day - $2::date)) as places, to_json(array_agg(applications)) as counts';

/** A row for each trade: reading one for each of its days would take longer than adding them up. */
const ofTrades = `select occupation_code as "occupationCode", null as status, ${inLists}
   from ${byTrade(asked)} group by occupation_code`;
/** There are many more trades than states: they are added up first, so that lists stay short. */
const ofStates = `select null, status, ${inLists} from (
     select day, status, sum(applications)::int as applications from ${byState(asked)} group by 1, 2) days group by status`;
const order = 'order by "occupationCode", status';

export const trades = statement('figures.applicationTrades', `${ofTrades} ${order}`);
const tradesAndStates = statement(
  'figures.applicationTradesAndStates',
  `${ofTrades} union all ${ofStates} ${order}`,
);

/** The counts of a market's days from one to another: of trades in the order of their codes, and of states where they are asked for. */
export const applicationDays = (
  db: Db,
  marketId: number,
  [from, to]: readonly [string, string],
  withStates: boolean,
): Promise<DayCounts[]> => db.rows<DayCounts>(withStates ? tradesAndStates : trades, [marketId, from, to]);
