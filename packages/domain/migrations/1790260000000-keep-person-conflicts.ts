import type { MigrationInterface, QueryRunner } from 'typeorm';

const conflicts = `
-- Two accounts that give the same ID number or phone: perhaps one human being. Settled ones stay as they were decided,
-- with ids of which one may be gone; so persons are not referenced.
create table person_conflicts (
  market_id integer not null references markets (id),
  id uuid not null,
  person_id uuid not null,
  other_person_id uuid not null check (other_person_id <> person_id),
  path text not null check (path in ('REGISTER_WORKER', 'REGISTER_EMPLOYER', 'WINDOW', 'CORRECTION')),
  found_at timestamptz(3) not null default now(),
  settled_at timestamptz(3),
  settled_by uuid,
  decision text check (decision in ('MERGED', 'DIFFERENT')),
  primary key (market_id, id),
  check ((settled_at is null) = (decision is null))
);
-- Found again and again, a pair waits once.
create unique index person_conflicts_pair on person_conflicts
  (market_id, least(person_id, other_person_id), greatest(person_id, other_person_id)) where settled_at is null;
create index person_conflicts_queue on person_conflicts (market_id, found_at, id) where settled_at is null;
create index person_conflicts_person on person_conflicts (person_id) where settled_at is null;
create index person_conflicts_other on person_conflicts (other_person_id) where settled_at is null;
`;

const merging = `
-- An ID number that was typed for a merge and is not that of the worker who stays: counted, so that nobody tries numbers
-- through. The number itself is not kept.
create table wrong_cards (
  market_id integer not null,
  id uuid not null,
  staff_id uuid not null,
  worker_id uuid not null,
  at timestamptz(3) not null default now(),
  primary key (market_id, id),
  foreign key (market_id, staff_id) references staff_members (market_id, id)
);
create index wrong_cards_staff on wrong_cards (market_id, staff_id, at desc);

-- Numbers of registrations that turned out to be this worker's: they stand on slips, so they still find them.
alter table workers add column former_numbers text[] not null default '{}';
`;

/** People who are registered twice are found, and made one. */
export class KeepPersonConflicts1790260000000 implements MigrationInterface {
  name = 'KeepPersonConflicts1790260000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(conflicts);
    await runner.query(merging);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table workers drop column former_numbers;
      drop table wrong_cards, person_conflicts;
    `);
  }
}
