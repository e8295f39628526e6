import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
-- A certificate is a skill that counts only once staff has seen the paper.
alter table skills add column certificate boolean not null default false;
-- Of these one has to be confirmed by law before somebody may do the work; empty where none is needed.
alter table occupations add column licence_skill_ids integer[] not null default '{}';
`;

/** Trades that the law lets nobody do without a certificate, and which certificates they are. */
export class RequireLicences1790460000000 implements MigrationInterface {
  name = 'RequireLicences1790460000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table occupations drop column licence_skill_ids');
    await runner.query('alter table skills drop column certificate');
  }
}
