import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All that decides between the open jobs of a trade, so that thousands are compared without reading their postings. */
export class MatchAlongAnIndex1790460010000 implements MigrationInterface {
  name = 'MatchAlongAnIndex1790460010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index jobs_matching on jobs (market_id, occupation_code) include (id, starts_on, ends_on, expires_at, latitude,
         longitude, wage_per_day, listed_at, employer_id, skill_ids) where status = 'OPEN'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index jobs_matching');
  }
}
