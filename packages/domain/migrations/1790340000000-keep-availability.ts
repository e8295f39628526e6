import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
-- Days are bits on the worker; hours narrow a day of them. Who has none for a day can on the whole day.
create table availability_hours (
  market_id integer not null,
  worker_id uuid not null,
  weekday smallint not null check (weekday between 1 and 7),
  from_minute smallint not null check (from_minute between 0 and 1439),
  -- Beyond 1440 it is the next morning.
  to_minute smallint not null check (to_minute > from_minute and to_minute <= from_minute + 1440),
  primary key (market_id, worker_id, weekday, from_minute),
  foreign key (market_id, worker_id) references workers (market_id, id) on delete cascade
);
create table availability_exceptions (
  market_id integer not null,
  worker_id uuid not null,
  day date not null,
  kind text not null check (kind in ('OFF', 'EXTRA')),
  from_minute smallint check (from_minute between 0 and 1439),
  to_minute smallint check (to_minute > from_minute and to_minute <= from_minute + 1440),
  check ((from_minute is null) = (to_minute is null)),
  primary key (market_id, worker_id, day),
  foreign key (market_id, worker_id) references workers (market_id, id) on delete cascade
);
`;

/** When people can work: the hours of their week, and the dates on which it is otherwise. */
export class KeepAvailability1790340000000 implements MigrationInterface {
  name = 'KeepAvailability1790340000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table availability_hours, availability_exceptions');
  }
}
