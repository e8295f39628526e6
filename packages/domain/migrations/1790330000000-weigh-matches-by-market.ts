import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much each factor of a match counts in a market: what was set is kept, the highest version holds. */
const weights = `
create table matching_weights (
  market_id integer not null references markets (id),
  version integer not null check (version > 0),
  skill float8 not null check (skill between 0 and 100),
  distance float8 not null check (distance between 0 and 100),
  wage float8 not null check (wage between 0 and 100),
  availability float8 not null check (availability between 0 and 100),
  reliability float8 not null check (reliability between 0 and 100),
  freshness float8 not null check (freshness between 0 and 100),
  made_by uuid not null,
  made_at timestamptz(3) not null,
  primary key (market_id, version),
  check (skill + distance + wage + availability + reliability + freshness > 0)
);
`;

export class WeighMatchesByMarket1790330000000 implements MigrationInterface {
  name = 'WeighMatchesByMarket1790330000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(weights);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table matching_weights');
  }
}
