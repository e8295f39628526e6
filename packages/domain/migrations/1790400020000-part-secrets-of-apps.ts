import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether somebody has an app is asked in lists; what the app was given is not. */
const secrets = `
create table staff_totp_secrets (
  market_id integer not null,
  staff_id uuid not null,
  wrapped_key bytea not null,
  secret_sealed bytea not null,
  primary key (market_id, staff_id),
  foreign key (market_id, staff_id) references staff_second_factors (market_id, staff_id) on delete cascade
);
insert into staff_totp_secrets (market_id, staff_id, wrapped_key, secret_sealed)
select market_id, staff_id, wrapped_key, secret_sealed from staff_second_factors;
alter table staff_second_factors drop column wrapped_key, drop column secret_sealed;
`;

const wall = `
alter table staff_totp_secrets enable row level security;
alter table staff_totp_secrets force row level security;
create policy own_market on staff_totp_secrets
  using (market_id = nullif(current_setting('yizhan.market', true), '')::integer);
create policy console on staff_totp_secrets to current_user
  using (current_setting('yizhan.console', true) = 'on');
`;

/** The secrets of authenticator apps in a table of their own, behind the wall between markets. */
export class PartSecretsOfApps1790400020000 implements MigrationInterface {
  name = 'PartSecretsOfApps1790400020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(secrets);
    await runner.query(wall);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table staff_second_factors add column wrapped_key bytea, add column secret_sealed bytea;
      update staff_second_factors factor set wrapped_key = s.wrapped_key, secret_sealed = s.secret_sealed
      from staff_totp_secrets s where s.market_id = factor.market_id and s.staff_id = factor.staff_id;
      alter table staff_second_factors alter column wrapped_key set not null, alter column secret_sealed set not null;
      drop table staff_totp_secrets;
    `);
  }
}
