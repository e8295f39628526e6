import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
-- What a worker looks for; words are what the searched text asks for, read when it was saved.
create table saved_searches (
  market_id integer not null,
  worker_id uuid not null,
  name text not null check (char_length(name) between 1 and 20),
  filter jsonb not null,
  words jsonb not null,
  longitude double precision,
  latitude double precision,
  created_at timestamptz(3) not null default now(),
  primary key (market_id, worker_id, name),
  foreign key (market_id, worker_id) references workers (market_id, id) on delete cascade
);
-- A day has three slots: nobody is told more often, whatever happens at once.
create table job_alerts (
  market_id integer not null,
  worker_id uuid not null,
  day date not null,
  slot smallint not null check (slot between 1 and 3),
  job_id uuid not null,
  search_name text not null,
  at timestamptz(3) not null,
  primary key (market_id, worker_id, day, slot),
  foreign key (market_id, worker_id) references workers (market_id, id) on delete cascade,
  foreign key (market_id, job_id) references jobs (market_id, id) on delete cascade
);
create unique index job_alerts_once on job_alerts (market_id, worker_id, job_id);
create index job_alerts_job on job_alerts (market_id, job_id);
create index job_alerts_at on job_alerts (at);
-- Jobs that came onto the board and were not yet held against what people look for.
create table job_alert_queue (
  market_id integer not null,
  job_id uuid not null,
  queued_at timestamptz(3) not null default now(),
  primary key (market_id, job_id),
  foreign key (market_id, job_id) references jobs (market_id, id) on delete cascade
);
`;

/** In the transaction that tells of the job: no path can forget it. */
const trigger = `
create function queue_job_alerts() returns trigger language plpgsql as $$
begin
  if exists (select from saved_searches where market_id = new.market_id) then
    insert into job_alert_queue (market_id, job_id) values (new.market_id, new.subject_id) on conflict do nothing;
  end if;
  return null;
end $$;
create trigger outbox_queue_job_alerts after insert on outbox_events for each row
  when (new.type = 'job.published') execute function queue_job_alerts();
`;

/** Searches that are kept, and what was told of jobs that fit them. */
export class SaveSearches1790450010000 implements MigrationInterface {
  name = 'SaveSearches1790450010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(trigger);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger outbox_queue_job_alerts on outbox_events');
    await runner.query('drop function queue_job_alerts');
    await runner.query('drop table job_alert_queue, job_alerts, saved_searches');
  }
}
