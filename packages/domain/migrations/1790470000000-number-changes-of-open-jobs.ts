import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Numbers what happens to open jobs, market by market, in the transaction of the change: whoever keeps open jobs in
 * memory knows what to read again, and a statement can ask whether they are up to date.
 */
const tables = `
  create table open_job_heads (
    market_id integer primary key references markets (id),
    change bigint not null,
    -- Changes up to this number are no longer listed.
    forgotten bigint not null default 0
  );
  create table open_job_changes (
    market_id integer not null references markets (id),
    change bigint not null,
    job_id uuid not null,
    primary key (market_id, change, job_id)
  );`;

/** What a list of open jobs can tell apart: a count of applications changes nothing there. */
const told = [
  ...[
    'status',
    'published_at',
    'title',
    'employer_id',
    'occupation_code',
    'skill_ids',
    'wage_max',
    'wage_unit',
  ],
  ...['wage_per_day', 'settlement', 'division_code', 'longitude', 'latitude', 'starts_on', 'urgent'],
  ...['search_tokens', 'listed_at', 'expires_at'],
];
const toldOf = (row: string): string => `(${told.map((column) => `${row}.${column}`).join(', ')})`;

const noting = (touched: string): string => `
    with touched as (${touched}),
    heads as (
      insert into open_job_heads as head (market_id, change) select distinct market_id, 1 from touched order by market_id
      on conflict (market_id) do update set change = head.change + 1 returning market_id, change
    )
    insert into open_job_changes (market_id, change, job_id)
    select market_id, heads.change, touched.id from touched join heads using (market_id);`;

const note = `
create function note_open_job_changes() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then${noting(`select market_id, id from after where status = 'OPEN'`)}
  elsif tg_op = 'DELETE' then${noting(`select market_id, id from before where status = 'OPEN'`)}
  else${noting(`
      select a.market_id, a.id from before b join after a using (market_id, id)
      where (b.status = 'OPEN' or a.status = 'OPEN') and ${toldOf('b')} is distinct from ${toldOf('a')}`)}
  end if;
  return null;
end $$;`;

const triggers = `
  create trigger jobs_noted_inserted after insert on jobs referencing new table as after
    for each statement execute function note_open_job_changes();
  create trigger jobs_noted_updated after update on jobs referencing old table as before new table as after
    for each statement execute function note_open_job_changes();
  create trigger jobs_noted_deleted after delete on jobs referencing old table as before
    for each statement execute function note_open_job_changes();`;

export class NumberChangesOfOpenJobs1790470000000 implements MigrationInterface {
  name = 'NumberChangesOfOpenJobs1790470000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(note);
    await runner.query(triggers);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger jobs_noted_inserted on jobs;
      drop trigger jobs_noted_updated on jobs;
      drop trigger jobs_noted_deleted on jobs;
      drop function note_open_job_changes;
      drop table open_job_changes, open_job_heads;`);
  }
}
