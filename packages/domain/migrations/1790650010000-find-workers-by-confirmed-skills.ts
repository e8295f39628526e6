import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of the workers for a job those whose skill is confirmed are looked at first: they are few, and the best are mostly among them. */
export class FindWorkersByConfirmedSkills1790650010000 implements MigrationInterface {
  name = 'FindWorkersByConfirmedSkills1790650010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index workers_confirmed_skills on workers using gin (confirmed_skill_ids)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index workers_confirmed_skills');
  }
}
