import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A job whose alerts fail lets the others go first, and waits a while before it is tried again. */
export class PutFailingAlertsOff1790481000000 implements MigrationInterface {
  name = 'PutFailingAlertsOff1790481000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table job_alert_queue
        add column tries smallint not null default 0,
        add column wait_until timestamptz(3) not null default '-infinity'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table job_alert_queue drop column tries, drop column wait_until');
  }
}
