import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the buckets hold may be lost in a crash: all are full again then. So nothing of it goes through the log. */
export class ShareBucketsBetweenGateways1790230000000 implements MigrationInterface {
  name = 'ShareBucketsBetweenGateways1790230000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table rate_buckets (
        key text primary key,
        points double precision not null,
        granted double precision not null,
        at timestamptz(3) not null
      ) with (fillfactor = 50);

      create table market_networks (
        market_id integer not null references markets (id),
        network cidr not null,
        note text not null default '',
        primary key (market_id, network)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table market_networks, rate_buckets');
  }
}
