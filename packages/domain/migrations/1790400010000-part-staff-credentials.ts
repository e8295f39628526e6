import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the names of colleagues are read without, so that it can stand behind the wall between markets. */
const credentials = `
create table staff_credentials (
  market_id integer not null,
  staff_id uuid not null,
  password_hash text not null,
  pin_hash text,
  primary key (market_id, staff_id),
  foreign key (market_id, staff_id) references staff_members (market_id, id) on delete cascade
);
insert into staff_credentials (market_id, staff_id, password_hash, pin_hash)
select market_id, id, password_hash, pin_hash from staff_members;
alter table staff_members drop column password_hash, drop column pin_hash;
`;

const wall = `
alter table staff_credentials enable row level security;
alter table staff_credentials force row level security;
create policy own_market on staff_credentials
  using (market_id = nullif(current_setting('yizhan.market', true), '')::integer);
create policy console on staff_credentials to current_user
  using (current_setting('yizhan.console', true) = 'on');
`;

/** Hashes of passwords and PINs in a table of their own, behind the wall between markets. */
export class PartStaffCredentials1790400010000 implements MigrationInterface {
  name = 'PartStaffCredentials1790400010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(credentials);
    await runner.query(wall);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table staff_members add column password_hash text, add column pin_hash text;
      update staff_members staff set password_hash = c.password_hash, pin_hash = c.pin_hash
      from staff_credentials c where c.market_id = staff.market_id and c.staff_id = staff.id;
      update staff_members set password_hash = '-' where password_hash is null;
      alter table staff_members alter column password_hash set not null;
      drop table staff_credentials;
    `);
  }
}
