import type { MigrationInterface, QueryRunner } from 'typeorm';

const indexes = `
create index applications_over on applications (changed_at) where status in ('REFUSED', 'WITHDRAWN', 'EXPIRED');
create index instant_offers_over on instant_offers (changed_at) where status <> 'OFFERED';
create index job_contacts_at on job_contacts (at);
create index persons_erased on persons (erased_at) where erased_at is not null;
`;

/** What is kept for a time and then forgotten, where there is much of it. */
export class FindWhatHasPassed1790640010000 implements MigrationInterface {
  name = 'FindWhatHasPassed1790640010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`select set_config('statement_timeout', '0', true)`);
    await runner.query(indexes);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index persons_erased, job_contacts_at, instant_offers_over, applications_over');
  }
}
