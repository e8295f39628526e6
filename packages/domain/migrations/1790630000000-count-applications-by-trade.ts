import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is added up meanwhile waits, and is counted by the triggers. */
const table = `
lock table application_day_counts in share row exclusive mode;
-- How many applied in a trade on a day, in whatever state they are now: a third of the rows that a report had to add up.
create table application_trade_counts (
  market_id integer not null references markets (id),
  day date not null,
  occupation_code text not null references occupations (code),
  applications integer not null,
  primary key (market_id, day, occupation_code)
);
insert into application_trade_counts
select market_id, day, occupation_code, sum(applications) from application_day_counts group by 1, 2, 3;
`;

const sources = {
  insert: 'select market_id, day, occupation_code, applications as n from after',
  update: `select market_id, day, occupation_code, applications as n from after
    union all select market_id, day, occupation_code, -applications from before`,
  delete: 'select market_id, day, occupation_code, -applications as n from before',
} as const;

const tables = {
  insert: 'new table as after',
  update: 'old table as before new table as after',
  delete: 'old table as before',
} as const;

/**
 * Only the chore that adds changes up writes here, once a minute; two at once take turns, as neither says in which order it
 * comes to the rows. A step that changes the state alone changes nothing.
 */
const keptBy = (event: keyof typeof sources): string => `
create function keep_application_trade_counts_${event}() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('application_trade_counts', 0));
  insert into application_trade_counts as own (market_id, day, occupation_code, applications)
  select market_id, day, occupation_code, sum(n) from (${sources[event]}) moved group by 1, 2, 3 having sum(n) <> 0
  on conflict (market_id, day, occupation_code) do update set applications = own.applications + excluded.applications;
  return null;
end $$;
create trigger application_days_kept_${event} after ${event} on application_day_counts
  referencing ${tables[event]} for each statement execute function keep_application_trade_counts_${event}();
`;

const events = ['insert', 'update', 'delete'] as const;

/** Applications per market, day and trade, kept in the transaction that adds them up by state. */
export class CountApplicationsByTrade1790630000000 implements MigrationInterface {
  name = 'CountApplicationsByTrade1790630000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    for (const event of events) await runner.query(keptBy(event));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const event of events) {
      await runner.query(`drop trigger application_days_kept_${event} on application_day_counts`);
      await runner.query(`drop function keep_application_trade_counts_${event}`);
    }
    await runner.query('drop table application_trade_counts');
  }
}
