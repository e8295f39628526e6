import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
-- All workers of a market against its open jobs. The latest that has finished is the one that counts.
create table matching_runs (
  market_id integer not null references markets (id),
  id uuid not null,
  started_at timestamptz(3) not null,
  -- Null while it is under way, and for ever where it was broken off.
  finished_at timestamptz(3),
  weights_version integer not null,
  workers integer not null default 0,
  workers_without integer not null default 0,
  jobs integer not null default 0,
  jobs_offered integer not null default 0,
  offers integer not null default 0,
  top_tenth_share float8 not null default 0,
  primary key (market_id, id)
);
-- The best jobs of a worker, best first; who has none has no row.
create table kept_matches (
  market_id integer not null,
  run_id uuid not null,
  worker_id uuid not null,
  job_ids uuid[] not null,
  scores float8[] not null,
  primary key (market_id, worker_id, run_id),
  foreign key (market_id, run_id) references matching_runs (market_id, id),
  foreign key (market_id, worker_id) references workers (market_id, id) on delete cascade,
  check (cardinality(job_ids) > 0 and cardinality(job_ids) = cardinality(scores))
);
create index kept_matches_of_run on kept_matches (market_id, run_id);
-- Open jobs for which fewer people have applied or fit than there are places.
create table job_shortages (
  market_id integer not null,
  run_id uuid not null,
  job_id uuid not null,
  places smallint not null,
  candidates smallint not null check (candidates >= 0 and candidates < places),
  primary key (market_id, run_id, job_id),
  foreign key (market_id, run_id) references matching_runs (market_id, id) on delete cascade
);
`;

/** Whom and what a market's jobs and workers fit is worked out each night and kept until the next. */
export class KeepMatchesOfMarkets1790710000000 implements MigrationInterface {
  name = 'KeepMatchesOfMarkets1790710000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table job_shortages, kept_matches, matching_runs');
  }
}
