import type { MigrationInterface, QueryRunner } from 'typeorm';

const corrections = `
-- A name or ID number that somebody says is wrong; the new values are sealed with the person's key until it is decided.
create table corrections (
  market_id integer not null references markets (id),
  id uuid not null,
  person_id uuid not null references persons (id),
  fields text[] not null check (fields <@ '{REAL_NAME,ID_NUMBER}' and cardinality(fields) > 0),
  real_name_sealed bytea,
  id_number_sealed bytea,
  status text not null check (status in ('OPEN', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
  reason text,
  requested_at timestamptz(3) not null default now(),
  decided_at timestamptz(3),
  decided_by uuid,
  primary key (market_id, id)
);
create unique index corrections_open on corrections (person_id) where status = 'OPEN';
create index corrections_queue on corrections (market_id, requested_at, id) where status = 'OPEN';
`;

const exports = `
-- A file of everything kept on a person that may be fetched for a quarter of an hour; the file itself is never kept.
create table data_exports (
  market_id integer not null references markets (id),
  id uuid not null,
  person_id uuid not null references persons (id),
  secret_hash text not null,
  language text not null,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  fetched_at timestamptz(3),
  primary key (market_id, id)
);
create index data_exports_person on data_exports (person_id, created_at desc);
`;

export class CorrectAndExport1790210020000 implements MigrationInterface {
  name = 'CorrectAndExport1790210020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(corrections);
    await runner.query(exports);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table data_exports, corrections;');
  }
}
