import type { MigrationInterface, QueryRunner } from 'typeorm';

const keyed = (more: string): string => `
  alter table application_trade_counts drop constraint application_trade_counts_pkey,
    add primary key (market_id, day, occupation_code) ${more}`;

/** A report's days lie beside each other in the key, with their numbers: a dozen pages for a month, where each row was looked up. */
export class ReadTradeCountsAlongTheKey1790630010000 implements MigrationInterface {
  name = 'ReadTradeCountsAlongTheKey1790630010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keyed('include (applications)'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(keyed(''));
  }
}
