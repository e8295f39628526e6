import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which root key the database was filled with, and the keys that sign access tokens. */
export class KeepKeys1790200000000 implements MigrationInterface {
  name = 'KeepKeys1790200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table root_key (
        id smallint primary key check (id = 1),
        fingerprint text not null,
        previous_fingerprint text check (previous_fingerprint <> fingerprint),
        index_key_wrapped bytea not null,
        created_at timestamptz(3) not null default now(),
        rotation_begun_at timestamptz(3),
        rotated_at timestamptz(3)
      );
      create table signing_keys (
        id uuid primary key,
        kid text not null unique,
        wrapped_key bytea not null,
        private_key_sealed bytea not null,
        created_at timestamptz(3) not null default now(),
        superseded_at timestamptz(3)
      );
      create unique index signing_keys_one_signs on signing_keys ((true)) where superseded_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table signing_keys, root_key');
  }
}
