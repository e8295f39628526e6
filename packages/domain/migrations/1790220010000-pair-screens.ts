import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PairScreens1790220010000 implements MigrationInterface {
  name = 'PairScreens1790220010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table screens (
        market_id integer not null references markets (id),
        id uuid not null,
        name text not null,
        place text,
        pairing_token text,
        -- Null with a token: a code of a demo market, good for ever and for many.
        pairing_ends_at timestamptz(3),
        created_by uuid,
        created_at timestamptz(3) not null default now(),
        paired_at timestamptz(3),
        primary key (market_id, id)
      );
      create unique index screens_pairing_token on screens (pairing_token) where pairing_token is not null;

      alter table sessions add column screen_id uuid;
      alter table sessions add constraint sessions_screen foreign key (market_id, screen_id) references screens (market_id, id);
      alter table sessions drop constraint sessions_one_holder;
      alter table sessions add constraint sessions_one_holder check (num_nonnulls(staff_id, person_id, screen_id) = 1);
      create index sessions_screen on sessions (market_id, screen_id) where screen_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from sessions where screen_id is not null;
      alter table sessions drop constraint sessions_one_holder;
      alter table sessions drop column screen_id;
      alter table sessions add constraint sessions_one_holder check (num_nonnulls(staff_id, person_id) = 1);
      drop table screens;
    `);
  }
}
