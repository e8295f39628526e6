import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = `
  -- One row: how often rows of employers were changed or taken away, whether or not anybody is shown it.
  create table employer_changes (
    singleton boolean primary key default true check (singleton),
    number bigint not null default 0
  );
  insert into employer_changes default values;`;

const trigger = `
  create function number_employer_changes() returns trigger language plpgsql as $$
  begin
    update employer_changes set number = number + 1;
    return null;
  end $$;
  create trigger employers_numbered after update or delete on employers
    for each statement execute function number_employer_changes();`;

/** Whoever holds employers in memory sees by a number, in the statement that needs them, whether they are what the database has. */
export class NumberChangesOfEmployers1790800000000 implements MigrationInterface {
  name = 'NumberChangesOfEmployers1790800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(trigger);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger employers_numbered on employers;
      drop function number_employer_changes;
      drop table employer_changes`);
  }
}
