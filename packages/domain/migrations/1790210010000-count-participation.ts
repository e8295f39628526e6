import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people say of their ethnic group, for figures on equal participation only. A row has a random key and nothing else:
 * no person, no worker, no time. The key is with the person, sealed, so that only who may open the person finds the row.
 */
const participation = `
create table participation_declarations (
  market_id integer not null references markets (id),
  key uuid not null,
  ethnic_group text not null check (ethnic_group ~ '^[0-9]{2}$'),
  primary key (market_id, key)
);
alter table persons add column participation_sealed bytea;
`;

export class CountParticipation1790210010000 implements MigrationInterface {
  name = 'CountParticipation1790210010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(participation);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table persons drop column participation_sealed;
      drop table participation_declarations;
    `);
  }
}
