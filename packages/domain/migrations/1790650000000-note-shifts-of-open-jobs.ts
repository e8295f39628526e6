import type { MigrationInterface, QueryRunner } from 'typeorm';

const noting = (touched: string): string => `
    with touched as (
      select distinct market_id, id from jobs join (${touched}) shifts on market_id = of_market and id = of_job where status = 'OPEN'
    ),
    heads as (
      insert into open_job_heads as head (market_id, change) select distinct market_id, 1 from touched order by market_id
      on conflict (market_id) do update set change = head.change + 1 returning market_id, change
    )
    insert into open_job_changes (market_id, change, job_id)
    select market_id, heads.change, touched.id from touched join heads using (market_id);`;

const rowsOf = (table: string): string => `select market_id as of_market, job_id as of_job from ${table}`;

const note = `
create function note_shifts_of_open_jobs() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then${noting(rowsOf('after'))}
  elsif tg_op = 'DELETE' then${noting(rowsOf('before'))}
  else${noting(`${rowsOf('before')} union ${rowsOf('after')}`)}
  end if;
  return null;
end $$;`;

const triggers = `
  create trigger job_shifts_noted_inserted after insert on job_shifts referencing new table as after
    for each statement execute function note_shifts_of_open_jobs();
  create trigger job_shifts_noted_updated after update on job_shifts referencing old table as before new table as after
    for each statement execute function note_shifts_of_open_jobs();
  create trigger job_shifts_noted_deleted after delete on job_shifts referencing old table as before
    for each statement execute function note_shifts_of_open_jobs();`;

/** Whoever keeps open jobs in memory keeps their shifts too, and hears of those that change. */
export class NoteShiftsOfOpenJobs1790650000000 implements MigrationInterface {
  name = 'NoteShiftsOfOpenJobs1790650000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(note);
    await runner.query(triggers);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger job_shifts_noted_inserted on job_shifts;
      drop trigger job_shifts_noted_updated on job_shifts;
      drop trigger job_shifts_noted_deleted on job_shifts;
      drop function note_shifts_of_open_jobs;`);
  }
}
