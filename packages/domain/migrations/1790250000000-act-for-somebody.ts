import type { MigrationInterface, QueryRunner } from 'typeorm';

const grants = `
-- A person's consent that a member of staff does something for them at the window. A proof that was wrong is kept as
-- a grant that never began, so that nobody tries last digits through.
create table acting_grants (
  market_id integer not null references markets (id),
  id uuid not null,
  staff_id uuid not null,
  person_id uuid not null references persons (id),
  evidence text not null check (evidence in ('ID_CARD', 'WORKER_NUMBER', 'SIGNED_SLIP')),
  -- The number of a signed slip; the other proofs are compared and not kept.
  slip_number text check ((slip_number is not null) = (evidence = 'SIGNED_SLIP')),
  proved boolean not null,
  started_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  ended_at timestamptz(3),
  primary key (market_id, id),
  foreign key (market_id, staff_id) references staff_members (market_id, id)
);
create index acting_grants_staff on acting_grants (market_id, staff_id, started_at desc);
create index acting_grants_person on acting_grants (person_id, started_at desc);
`;

/** A clerk acts for whoever stands at the window without a phone. */
export class ActForSomebody1790250000000 implements MigrationInterface {
  name = 'ActForSomebody1790250000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(grants);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table acting_grants');
  }
}
