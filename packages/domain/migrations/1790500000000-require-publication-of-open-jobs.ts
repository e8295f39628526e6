import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is open or filled was published: lists of such jobs are the same for everybody, and ask nobody who they are. */
export class RequirePublicationOfOpenJobs1790500000000 implements MigrationInterface {
  name = 'RequirePublicationOfOpenJobs1790500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table jobs add constraint jobs_open_are_published
        check (published_at is not null or status not in ('OPEN', 'FILLED'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table jobs drop constraint jobs_open_are_published');
  }
}
