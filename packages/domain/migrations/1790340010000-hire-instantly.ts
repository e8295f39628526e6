import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
-- What a market sets; without a row the defaults hold.
create table instant_hire_settings (
  market_id integer primary key references markets (id),
  wave_seconds integer not null default 600 check (wave_seconds between 1 and 7200),
  offers_per_place smallint not null default 3 check (offers_per_place between 1 and 10),
  offers_per_day smallint not null default 6 check (offers_per_day between 1 and 50)
);
-- A job that is offered in waves. The row is the work itself: whichever process finds it due takes the next step.
create table instant_hires (
  market_id integer not null,
  job_id uuid not null,
  status text not null check (status in ('RUNNING', 'FILLED', 'STOPPED', 'ENDED')),
  wave integer not null default 0 check (wave >= 0),
  due_at timestamptz(3),
  started_by uuid,
  started_at timestamptz(3) not null,
  ended_at timestamptz(3),
  primary key (market_id, job_id),
  foreign key (market_id, job_id) references jobs (market_id, id),
  check ((status = 'RUNNING') = (due_at is not null)),
  check ((status = 'RUNNING') = (ended_at is null))
);
create index instant_hires_due on instant_hires (due_at) where status = 'RUNNING';
create table instant_waves (
  market_id integer not null,
  job_id uuid not null,
  number integer not null check (number > 0),
  openings integer not null check (openings > 0),
  started_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  ended_at timestamptz(3),
  primary key (market_id, job_id, number),
  foreign key (market_id, job_id) references instant_hires (market_id, job_id)
);
create unique index instant_waves_live on instant_waves (market_id, job_id) where ended_at is null;
create table instant_offers (
  market_id integer not null,
  id uuid not null,
  job_id uuid not null,
  wave integer not null,
  worker_id uuid not null,
  employer_id uuid not null,
  status text not null check (status in ('OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'GONE', 'RECALLED')),
  reason text check (reason is null or status = 'DECLINED'),
  offered_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  application_id uuid,
  check ((status = 'ACCEPTED') = (application_id is not null)),
  primary key (market_id, id),
  foreign key (market_id, job_id, wave) references instant_waves (market_id, job_id, number),
  foreign key (market_id, worker_id) references workers (market_id, id),
  foreign key (market_id, application_id) references applications (market_id, id)
);
-- Nobody holds two live offers of one job, whatever two processes do at once.
create unique index instant_offers_live on instant_offers (market_id, job_id, worker_id) where status = 'OFFERED';
create index instant_offers_of_worker on instant_offers (market_id, worker_id, offered_at desc, id desc);
create index instant_offers_of_wave on instant_offers (market_id, job_id, wave);
create index instant_offers_made on instant_offers (market_id, offered_at);
-- How many offers somebody got on a day: what the limit of a day is held by, and the order of a wave is made from.
create table instant_offer_counts (
  market_id integer not null,
  worker_id uuid not null,
  day date not null,
  offers smallint not null check (offers > 0),
  last_at timestamptz(3) not null,
  primary key (market_id, worker_id, day),
  foreign key (market_id, worker_id) references workers (market_id, id) on delete cascade
);
`;

/**
 * An urgent job begins to be offered in the transaction that publishes it, and whatever changes the state of a job that is
 * offered makes its next step due: no path can forget it. Generated postings of a demo market, which nobody wrote, do
 * not begin by themselves; what somebody has stopped stays stopped.
 */
const trigger = `
create function wake_instant_hire() returns trigger language plpgsql as $$
begin
  if new.urgent and new.status = 'OPEN' and new.created_by is not null
    and (not old.urgent or old.status not in ('OPEN', 'FILLED'))
  then
    insert into instant_hires as kept (market_id, job_id, status, due_at, started_at)
    values (new.market_id, new.id, 'RUNNING', now(), now())
    on conflict (market_id, job_id) do update set status = 'RUNNING', due_at = now(), ended_at = null
      where kept.status <> 'STOPPED';
  else
    update instant_hires set status = 'RUNNING', due_at = now(), ended_at = null
    where market_id = new.market_id and job_id = new.id and status <> 'STOPPED';
  end if;
  if found then
    perform pg_notify('yizhan_instant_hire', '');
  end if;
  return null;
end $$;
create trigger jobs_wake_instant_hire after update of status, urgent on jobs for each row
  when (old.status is distinct from new.status or old.urgent is distinct from new.urgent)
  execute function wake_instant_hire();
`;

/** Instant hire (即时快招): an urgent job is offered in waves, and the first to accept get it. */
export class HireInstantly1790340010000 implements MigrationInterface {
  name = 'HireInstantly1790340010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(trigger);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger jobs_wake_instant_hire on jobs');
    await runner.query('drop function wake_instant_hire');
    await runner.query(
      'drop table instant_offer_counts, instant_offers, instant_waves, instant_hires, instant_hire_settings',
    );
  }
}
