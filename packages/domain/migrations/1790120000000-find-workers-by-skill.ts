import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Workers for a job are also those who have a skill it asks for. */
export class FindWorkersBySkill1790120000000 implements MigrationInterface {
  name = 'FindWorkersBySkill1790120000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index worker_skills_skill on worker_skills (market_id, skill_id, worker_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index worker_skills_skill');
  }
}
