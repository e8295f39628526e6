import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever acts for a person at the window is named beside the person. */
export class NameOnWhoseBehalf1790190000000 implements MigrationInterface {
  name = 'NameOnWhoseBehalf1790190000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table audit_entries add column on_behalf_of uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table audit_entries drop column on_behalf_of');
  }
}
