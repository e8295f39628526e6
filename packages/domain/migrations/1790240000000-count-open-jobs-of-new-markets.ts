import type { MigrationInterface, QueryRunner } from 'typeorm';

const begin = `
create or replace function keep_open_job_counts() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into open_job_counts as kept (market_id, open)
    select market_id, count(*) from after where status = 'OPEN' group by market_id order by market_id
    on conflict (market_id) do update set open = kept.open + excluded.open;
  elsif tg_op = 'DELETE' then
    update open_job_counts kept set open = kept.open - gone.n
    from (select market_id, count(*) n from before where status = 'OPEN' group by market_id) gone
    where kept.market_id = gone.market_id;
  else`;

const end = `
  end if;
  return null;
end $$;`;

/** What went up first: a market without a row gets one, or adds to the one that somebody else has just made. */
const counted = `
    with moved as (
      select market_id, sum(n)::int n from (
        select market_id, count(*) n from after where status = 'OPEN' group by market_id
        union all
        select market_id, -count(*) from before where status = 'OPEN' group by market_id
      ) changes group by market_id having sum(n) > 0
    )
    insert into open_job_counts as kept (market_id, open) select market_id, n from moved order by market_id
    on conflict (market_id) do update set open = kept.open + excluded.open;
    update open_job_counts kept set open = kept.open + moved.n
    from (
      select market_id, sum(n)::int n from (
        select market_id, count(*) n from after where status = 'OPEN' group by market_id
        union all
        select market_id, -count(*) from before where status = 'OPEN' group by market_id
      ) changes group by market_id having sum(n) < 0
    ) moved where kept.market_id = moved.market_id;`;

const before = `
    -- An insert that would be negative fails its check before the conflict is seen: so update first, then insert.
    update open_job_counts kept set open = kept.open + moved.n
    from (
      select market_id, sum(n)::int n from (
        select market_id, count(*) n from after where status = 'OPEN' group by market_id
        union all
        select market_id, -count(*) from before where status = 'OPEN' group by market_id
      ) changes group by market_id having sum(n) <> 0
    ) moved where kept.market_id = moved.market_id;
    insert into open_job_counts (market_id, open)
    select market_id, count(*) from after
    where status = 'OPEN' and not exists (select from open_job_counts kept where kept.market_id = after.market_id)
    group by market_id
    on conflict (market_id) do nothing;`;

export class CountOpenJobsOfNewMarkets1790240000000 implements MigrationInterface {
  name = 'CountOpenJobsOfNewMarkets1790240000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(begin + counted + end);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(begin + before + end);
  }
}
