/** A number that is kept beside the rows it counts. */
export interface Counter {
  name: string;
  /**
   * Where the kept number differs: "marketId", key (for people and for `mend`), kept, really. `$1` is a market or null.
   * One statement, so that both sides are of one moment.
   */
  differences: string;
  /**
   * Adds what is missing: takes `differences` as `wrong`, in one statement. Adding to the number as it is then, and not
   * writing the one that was counted, leaves alone what others count meanwhile.
   */
  mend: string;
}

const differing = 'kept is distinct from really and "marketId" = coalesce($1::integer, "marketId")';

/** A column of a table that counts the rows of another which point there. */
function column(table: 'jobs' | 'workers', name: string, counted: string, pointer: string): Counter {
  const mended = `${name} + really - kept`;
  return {
    name: `${table}.${name}`,
    differences: `select "marketId", key, kept, really from (
        select own.market_id as "marketId", own.number as key, own.${name} as kept, coalesce(real.n, 0) as really
        from ${table} own left join (select market_id, ${pointer}, count(*)::int as n from ${counted} group by 1, 2) real
          on real.market_id = own.market_id and real.${pointer} = own.id) every
      where ${differing} order by "marketId", key`,
    mend: `update ${table} set ${name} = ${name === 'placed_count' ? `least(${mended}, headcount)` : mended} from wrong
      where market_id = "marketId" and number = key`,
  };
}

const held = "(select * from placements where status <> 'CANCELLED') placements";
const missed = "(select * from placements where status = 'NO_SHOW') placements";

/** What has been added up, and what has not yet; who was forgotten nobody can count anew. */
const daysKept = `select market_id, day, occupation_code, status, sum(n)::int as n from (
    select market_id, day, occupation_code, status, applications as n from application_day_counts
    union all select market_id, day, occupation_code, status, change from application_day_changes) parts
  where status <> 'FORGOTTEN' group by 1, 2, 3, 4`;

const openJobs: Counter = {
  name: 'open_job_counts',
  differences: `select "marketId", key, kept, really from (
      select markets.id as "marketId", markets.code as key, coalesce(own.open, 0) as kept,
        (select count(*)::int from jobs where market_id = markets.id and status = 'OPEN') as really
      from markets left join open_job_counts own on own.market_id = markets.id) every
    where ${differing} order by "marketId"`,
  mend: `insert into open_job_counts as own (market_id, open) select "marketId", really from wrong order by "marketId"
    on conflict (market_id) do update set open = own.open - (select kept - really from wrong where "marketId" = own.market_id)`,
};

const applicationDays: Counter = {
  name: 'application_day_counts',
  differences: `select "marketId", key, kept, really from (
      select market_id as "marketId", concat_ws(' ', day, occupation_code, status) as key,
        coalesce(own.n, 0) as kept, coalesce(real.n, 0) as really
      from (${daysKept}) own full join (
        select market_id, applied_on as day, occupation_code, status, count(*)::int as n from applications group by 1, 2, 3, 4
      ) real using (market_id, day, occupation_code, status)) every
    where ${differing} order by "marketId", key`,
  mend: `insert into application_day_changes
    select "marketId", split_part(key, ' ', 1)::date, split_part(key, ' ', 2), split_part(key, ' ', 3), really - kept
    from wrong`,
};

/** Of what was added up: what was not yet comes to both at once. */
const applicationTrades: Counter = {
  name: 'application_trade_counts',
  differences: `select "marketId", key, kept, really from (
      select market_id as "marketId", concat_ws(' ', day, occupation_code) as key,
        coalesce(own.applications, 0) as kept, coalesce(real.n, 0) as really
      from application_trade_counts own full join (
        select market_id, day, occupation_code, sum(applications)::int as n from application_day_counts group by 1, 2, 3
      ) real using (market_id, day, occupation_code)) every
    where ${differing} order by "marketId", key`,
  mend: `insert into application_trade_counts as own (market_id, day, occupation_code, applications)
    select "marketId", split_part(key, ' ', 1)::date, split_part(key, ' ', 2), really - kept from wrong order by 1, 2, 3
    on conflict (market_id, day, occupation_code) do update set applications = own.applications + excluded.applications`,
};

/** All that is kept, in the order in which it is mended: locks go worker, job, count, as in every step. */
export const counters: readonly Counter[] = [
  column('workers', 'application_count', 'applications', 'worker_id'),
  column('workers', 'placement_count', held, 'worker_id'),
  column('workers', 'no_show_count', missed, 'worker_id'),
  column('jobs', 'placed_count', held, 'job_id'),
  column('jobs', 'application_count', 'applications', 'job_id'),
  openJobs,
  applicationDays,
  applicationTrades,
];
