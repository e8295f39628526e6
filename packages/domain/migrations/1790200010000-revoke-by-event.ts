import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gateways that start look for the revocations of the last hour; owners look for their sessions. */
export class RevokeByEvent1790200010000 implements MigrationInterface {
  name = 'RevokeByEvent1790200010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index outbox_events_revocations on outbox_events ((data->>'at'))
        where type in ('session.revoked', 'principal.changed');
      create index sessions_staff on sessions (market_id, staff_id) where staff_id is not null and revoked_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index sessions_staff, outbox_events_revocations');
  }
}
