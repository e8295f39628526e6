import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The day and the trade that an application counts for, written with it: a job whose trade is corrected later leaves what
 * was counted alone, and every figure can be counted anew from the applications.
 */
const columns = `
alter table applications add column applied_on date;
alter table applications add column occupation_code text references occupations (code);
update applications set applied_on = (applied_at at time zone markets.time_zone)::date, occupation_code = jobs.occupation_code
from markets, jobs
where markets.id = applications.market_id and jobs.market_id = applications.market_id and jobs.id = applications.job_id;
alter table applications alter column applied_on set not null;
alter table applications alter column occupation_code set not null;
create function date_application() returns trigger language plpgsql as $$
begin
  select (new.applied_at at time zone markets.time_zone)::date into new.applied_on from markets where id = new.market_id;
  if new.occupation_code is null then
    select jobs.occupation_code into new.occupation_code from jobs where market_id = new.market_id and id = new.job_id;
  end if;
  return new;
end $$;
create trigger applications_dated before insert or update of applied_at on applications
  for each row execute function date_application();
`;

const tables = `
-- How many applications of a day and a trade are in which state now; FORGOTTEN are those whose time to be kept is over.
create table application_day_counts (
  market_id integer not null references markets (id),
  day date not null,
  occupation_code text not null references occupations (code),
  status text not null,
  applications integer not null,
  primary key (market_id, day, occupation_code, status)
);
-- What has not been added up yet. Rows are only put in by whoever applies, so that nobody waits for anybody.
create table application_day_changes (
  market_id integer not null,
  day date not null,
  occupation_code text not null,
  status text not null,
  change integer not null
);
create index application_day_changes_day on application_day_changes (market_id, day);
insert into application_day_counts
select market_id, applied_on, occupation_code, status, count(*) from applications group by 1, 2, 3, 4;
`;

/** Forgotten applications leave the counts of their job and worker too: these say what there is. */
const trigger = `
create function keep_application_day_counts() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into application_day_changes
    select market_id, applied_on, occupation_code, status, count(*) from after group by 1, 2, 3, 4;
  elsif tg_op = 'UPDATE' then
    insert into application_day_changes
    select market_id, applied_on, occupation_code, status, sum(n) from (
      select market_id, applied_on, occupation_code, status, 1 n from after
      union all
      select market_id, applied_on, occupation_code, status, -1 from before
    ) moved group by 1, 2, 3, 4 having sum(n) <> 0;
  else
    insert into application_day_changes
    select market_id, applied_on, occupation_code, became, sum(n) from before
    cross join lateral (values (before.status, -1), ('FORGOTTEN', 1)) moved(became, n) group by 1, 2, 3, 4;
    update jobs set application_count = application_count - gone.n
    from (select market_id, job_id, count(*) n from before group by 1, 2) gone
    where jobs.market_id = gone.market_id and jobs.id = gone.job_id and application_count >= gone.n;
    update workers set application_count = application_count - gone.n
    from (select market_id, worker_id, count(*) n from before group by 1, 2) gone
    where workers.market_id = gone.market_id and workers.id = gone.worker_id and application_count >= gone.n;
  end if;
  return null;
end $$;
create trigger applications_inserted after insert on applications referencing new table as after
  for each statement execute function keep_application_day_counts();
create trigger applications_updated after update on applications referencing old table as before new table as after
  for each statement execute function keep_application_day_counts();
create trigger applications_deleted after delete on applications referencing old table as before
  for each statement execute function keep_application_day_counts();
`;

/** Applications per market, day, trade and state, kept in the transaction that changes one. */
export class CountApplicationsByDay1790450000000 implements MigrationInterface {
  name = 'CountApplicationsByDay1790450000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(tables);
    await runner.query(trigger);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['inserted', 'updated', 'deleted', 'dated'])
      await runner.query(`drop trigger applications_${name} on applications`);
    await runner.query('drop function keep_application_day_counts, date_application');
    await runner.query('drop table application_day_changes, application_day_counts');
    await runner.query('alter table applications drop column applied_on, drop column occupation_code');
  }
}
