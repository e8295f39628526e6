/**
 * What PostGraphile's own guide asks for where a list is more than a table's rows: functions in SQL, which PostgreSQL
 * inlines, so that they use the same indexes as our gateway. In the bench's databases only.
 */
export const functionsForTables = `
create or replace function open_jobs(market int, at timestamptz) returns setof jobs language sql stable as $$
  select * from jobs where market_id = market and status = 'OPEN' and published_at is not null and expires_at > at
  order by listed_at desc, id desc
$$;
create or replace function soonest_jobs(market int, at timestamptz) returns setof jobs language sql stable as $$
  select * from jobs where market_id = market and status = 'OPEN' and published_at is not null and expires_at > at
  order by starts_on, listed_at desc, id desc
$$;
create or replace function found_jobs(market int, at timestamptz, words text[], lat float8, lng float8, metres float8)
returns setof jobs language sql stable as $$
  select * from jobs where market_id = market and status = 'OPEN' and published_at is not null and expires_at > at
    and search_tokens @> words
    and latitude between lat - metres / 111195 and lat + metres / 111195
    and longitude between lng - metres / 111195 / cos(radians(lat)) and lng + metres / 111195 / cos(radians(lat))
    and distance_metres(latitude, longitude, lat, lng) <= metres
  order by listed_at desc, id desc
$$;
create or replace function jobs_skills(job jobs) returns setof skills language sql stable as $$
  select * from skills where id = any(job.skill_ids)
$$;
drop function if exists sum_of_application_days(int, date, date);
create function sum_of_application_days(market int, first_day date, last_day date)
returns table (code text, name text, days date[], applications int[]) language sql stable as $$
  select code, name_zh, days, counts from (
    select occupation_code, array_agg(day order by day) as days, array_agg(applications order by day) as counts from (
      select day, occupation_code, sum(applications)::int as applications from (
        select day, occupation_code, applications from application_trade_counts
        where market_id = market and day between first_day and last_day
        union all
        select day, occupation_code, change from application_day_changes
        where market_id = market and day between first_day and last_day
      ) parts group by 1, 2 having sum(applications) <> 0
    ) sums group by occupation_code
  ) trades join occupations on code = occupation_code
$$;
`;

/** The same for whoever writes the SQL: the part after "select … from jobs". */
export const openJobs = `where market_id = $1 and status = 'OPEN' and published_at is not null and expires_at > $2
  order by listed_at desc, id desc limit $3 offset $4`;

/** The same, soonest first. */
export const soonestJobs = `where market_id = $1 and status = 'OPEN' and published_at is not null and expires_at > $2
  order by starts_on, listed_at desc, id desc limit $3`;

/** Parameters: market, moment, words, latitude, longitude, metres, how many. */
export const foundJobs = `where market_id = $1 and status = 'OPEN' and published_at is not null and expires_at > $2
  and search_tokens @> $3::text[]
  and latitude between $4::float8 - $6::float8 / 111195 and $4::float8 + $6::float8 / 111195
  and longitude between $5::float8 - $6::float8 / 111195 / cos(radians($4::float8))
    and $5::float8 + $6::float8 / 111195 / cos(radians($4::float8))
  and distance_metres(latitude, longitude, $4::float8, $5::float8) <= $6::float8
  order by listed_at desc, id desc limit $7`;

/** Applications per trade and day, counted; parameters: market, first and last day. */
export const tradeDays = `select occupation_code as "occupationCode", array_agg(day order by day) as days,
    array_agg(applications order by day) as applications from (
  select occupation_code, applied_on::text as day, count(*)::int as applications from applications
  where market_id = $1 and applied_on between $2::date and $3::date group by occupation_code, applied_on
) counts group by occupation_code`;
