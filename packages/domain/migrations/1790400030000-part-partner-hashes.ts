import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists show secrets by their days, and every statement of a partner asks whether its secret lives: none needs the hash. */
const hashes = `
create table partner_secret_hashes (
  market_id integer not null,
  secret_id uuid not null,
  secret_hash text not null,
  primary key (market_id, secret_id),
  foreign key (market_id, secret_id) references partner_secrets (market_id, id) on delete cascade
);
insert into partner_secret_hashes (market_id, secret_id, secret_hash)
select market_id, id, secret_hash from partner_secrets;
alter table partner_secrets drop column secret_hash;
`;

const wall = `
alter table partner_secret_hashes enable row level security;
alter table partner_secret_hashes force row level security;
create policy own_market on partner_secret_hashes
  using (market_id = nullif(current_setting('yizhan.market', true), '')::integer);
create policy console on partner_secret_hashes to current_user
  using (current_setting('yizhan.console', true) = 'on');
`;

/** Hashes of partners' secrets in a table of their own, behind the wall between markets. */
export class PartPartnerHashes1790400030000 implements MigrationInterface {
  name = 'PartPartnerHashes1790400030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(hashes);
    await runner.query(wall);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table partner_secrets add column secret_hash text;
      update partner_secrets secret set secret_hash = h.secret_hash
      from partner_secret_hashes h where h.market_id = secret.market_id and h.secret_id = secret.id;
      alter table partner_secrets alter column secret_hash set not null;
      drop table partner_secret_hashes;
    `);
  }
}
