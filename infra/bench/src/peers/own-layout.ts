/**
 * What PostGraphile's users have without our search documents, index in memory and kept sums: trigrams for the text, points in a
 * GiST index for the place, and an index to count applications by. `earthdistance` needs a superuser, as few have, so the box
 * around the place is made of points, which PostgreSQL has by itself. In the bench's databases only.
 */
export const ownLayout = `
set maintenance_work_mem = '512MB';
create extension if not exists pg_trgm;
create index if not exists bench_jobs_text on jobs
  using gin ((title || ' ' || description || ' ' || address) gin_trgm_ops) where status = 'OPEN';
create index if not exists bench_jobs_place on jobs using gist (point(longitude, latitude)) where status = 'OPEN';
create index if not exists bench_applications_days on applications (market_id, applied_on, occupation_code);

create or replace function jobs_with_text(market int, at timestamptz, word text, lat float8, lng float8, metres float8)
returns setof jobs language sql stable as $$
  select * from jobs where market_id = market and status = 'OPEN' and published_at is not null and expires_at > at
    and title || ' ' || description || ' ' || address ilike '%' || word || '%'
    and point(longitude, latitude) <@ box(
      point(lng - metres / 111195 / cos(radians(lat)), lat - metres / 111195),
      point(lng + metres / 111195 / cos(radians(lat)), lat + metres / 111195))
    and distance_metres(latitude, longitude, lat, lng) <= metres
  order by listed_at desc, id desc
$$;
drop function if exists count_of_application_days(int, date, date);
create function count_of_application_days(market int, first_day date, last_day date)
returns table (code text, name text, days date[], applications int[]) language sql stable as $$
  select code, name_zh, days, counts from (
    select occupation_code, array_agg(day order by day) as days, array_agg(applications order by day) as counts from (
      select applied_on as day, occupation_code, count(*)::int as applications from applications
      where market_id = market and applied_on between first_day and last_day group by 1, 2
    ) counted group by occupation_code
  ) trades join occupations on code = occupation_code
$$;
`;
