import type { MigrationInterface, QueryRunner } from 'typeorm';

const asCallers = (statements: string): string => `
do $$
begin
  if exists (select from pg_roles where rolname = 'yizhan_callers') then
    ${statements}
  end if;
end $$`;

/** Links come from the trigger, checks from the clock: callers read them and no more. */
export class KeepCallersOffTheChain1790290000000 implements MigrationInterface {
  name = 'KeepCallersOffTheChain1790290000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      asCallers('revoke insert, update, delete on audit_links, audit_checks from yizhan_callers;'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      asCallers('grant insert, update, delete on audit_links, audit_checks to yizhan_callers;'),
    );
  }
}
