import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever was given a password by somebody else chooses their own at the next sign-in. */
export class LetStaffBeManaged1790240020000 implements MigrationInterface {
  name = 'LetStaffBeManaged1790240020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table staff_members add column must_change_password boolean not null default false',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table staff_members drop column must_change_password');
  }
}
