import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came in a day or a month is counted along an index, whatever a market has of the time before. */
export class CountByTime1790240040000 implements MigrationInterface {
  name = 'CountByTime1790240040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index applications_applied on applications (market_id, applied_at)');
    await runner.query('create index placements_made on placements (market_id, created_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index applications_applied, placements_made');
  }
}
