import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One-time codes and PINs of staff, and what a market asks of them. */
export class GuardTheDesk1790200020000 implements MigrationInterface {
  name = 'GuardTheDesk1790200020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table markets
        add column staff_totp_required boolean not null default false,
        add column staff_idle_minutes integer not null default 30
          constraint markets_staff_idle_minutes check (staff_idle_minutes between 5 and 720);
      alter table staff_members add column pin_hash text;
      alter table sessions
        add column locked_at timestamptz(3),
        add column pin_failures integer not null default 0;
      create table staff_second_factors (
        market_id integer not null,
        staff_id uuid not null,
        wrapped_key bytea not null,
        secret_sealed bytea not null,
        last_step bigint not null default 0,
        created_at timestamptz(3) not null default now(),
        confirmed_at timestamptz(3),
        primary key (market_id, staff_id),
        foreign key (market_id, staff_id) references staff_members (market_id, id)
      );
      create table staff_recovery_codes (
        market_id integer not null,
        staff_id uuid not null,
        code_hash text not null,
        used_at timestamptz(3),
        primary key (market_id, staff_id, code_hash),
        foreign key (market_id, staff_id) references staff_second_factors (market_id, staff_id) on delete cascade
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table staff_recovery_codes, staff_second_factors;
      alter table sessions drop column locked_at, drop column pin_failures;
      alter table staff_members drop column pin_hash;
      alter table markets drop column staff_totp_required, drop column staff_idle_minutes;
    `);
  }
}
