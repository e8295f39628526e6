import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
create table divisions (
  code text primary key,
  parent_code text references divisions (code),
  level text not null check (level in ('PROVINCE', 'CITY', 'DISTRICT', 'SUBDISTRICT', 'COMMUNITY')),
  name_zh text not null,
  name_en text,
  name_mn text,
  longitude double precision,
  latitude double precision,
  location_estimated boolean not null default false
);
create index divisions_parent on divisions (parent_code);

create table markets (
  id integer primary key,
  code text not null unique check (code ~ '^[A-Z][A-Z0-9-]{1,15}$'),
  name_zh text not null,
  name_en text,
  name_mn text,
  number_prefix text not null,
  division_code text not null references divisions (code),
  time_zone text not null default 'Asia/Shanghai',
  longitude double precision,
  latitude double precision,
  minimum_wage_per_hour numeric(10, 2),
  demo boolean not null default false,
  sandbox boolean not null default false,
  created_at timestamptz(3) not null default now()
);

create table occupations (
  code text primary key,
  name_zh text not null,
  name_en text,
  name_mn text,
  aliases text[] not null default '{}',
  category text not null,
  category_zh text not null,
  certificate_hint text,
  search_tokens text[] not null default '{}'
);

create table skills (
  id integer primary key,
  occupation_code text references occupations (code),
  name_zh text not null,
  name_en text,
  name_mn text
);
create index skills_occupation on skills (occupation_code);

create table staff_members (
  market_id integer not null references markets (id),
  id uuid not null,
  username text not null,
  display_name text not null,
  roles text[] not null,
  password_hash text not null,
  failed_logins integer not null default 0,
  locked_until timestamptz(3),
  disabled_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  primary key (market_id, id)
);
create unique index staff_members_username on staff_members (market_id, lower(username));

create table staff_sessions (
  market_id integer not null,
  id uuid not null,
  staff_id uuid not null,
  token_hash text not null,
  previous_token_hash text,
  client text not null,
  created_at timestamptz(3) not null default now(),
  refreshed_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3),
  primary key (market_id, id),
  foreign key (market_id, staff_id) references staff_members (market_id, id)
);

create table employers (
  market_id integer not null references markets (id),
  id uuid not null,
  number text not null,
  name text not null,
  kind text not null check (kind in ('COMPANY', 'HOUSEHOLD', 'FOREMAN')),
  credit_code text,
  division_code text references divisions (code),
  verified_at timestamptz(3),
  verified_until timestamptz(3),
  search_tokens text[] not null default '{}',
  created_at timestamptz(3) not null default now(),
  primary key (market_id, id)
);
create unique index employers_number on employers (market_id, number);
create unique index employers_credit_code on employers (market_id, credit_code);
create index employers_search on employers using gin (search_tokens);

create table slogans (
  market_id integer not null references markets (id),
  id uuid not null,
  position integer not null,
  topic text not null check (topic in ('UNITY', 'RIGHTS', 'SAFETY', 'SERVICE', 'TRAINING', 'OTHER')),
  text_zh text not null,
  text_en text,
  text_mn text,
  shown_from timestamptz(3) not null default now(),
  shown_until timestamptz(3),
  primary key (market_id, id)
);
`;

const jobs = `
create table jobs (
  market_id integer not null references markets (id),
  id uuid not null,
  number text not null,
  employer_id uuid not null,
  status text not null check (status in ('DRAFT', 'IN_REVIEW', 'OPEN', 'FILLED', 'CLOSED', 'EXPIRED', 'REJECTED', 'SUSPENDED')),
  title text not null,
  description text not null,
  occupation_code text not null references occupations (code),
  skill_ids integer[] not null default '{}',
  headcount integer not null check (headcount between 1 and 10000),
  placed_count integer not null default 0 check (placed_count between 0 and headcount),
  application_count integer not null default 0 check (application_count >= 0),
  wage_min numeric(10, 2) not null check (wage_min > 0),
  wage_max numeric(10, 2) not null check (wage_max >= wage_min),
  wage_unit text not null check (wage_unit in ('HOUR', 'DAY', 'PIECE', 'TASK', 'ORDER', 'MONTH')),
  wage_currency text not null default 'CNY',
  wage_per_day numeric(10, 2) not null,
  settlement text not null check (settlement in ('DAILY', 'WEEKLY', 'HALF_MONTHLY', 'MONTHLY', 'ON_COMPLETION')),
  address text not null,
  division_code text not null references divisions (code),
  longitude double precision,
  latitude double precision,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  benefits text[] not null default '{}',
  urgent boolean not null default false,
  external_reference text,
  partner_id uuid,
  rule_hits jsonb not null default '[]',
  override_reason text,
  search_tokens text[] not null default '{}',
  created_by uuid,
  submitted_by uuid,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  submitted_at timestamptz(3),
  published_at timestamptz(3),
  listed_at timestamptz(3) not null default now(),
  closed_at timestamptz(3),
  close_reason text,
  expires_at timestamptz(3) not null,
  primary key (market_id, id),
  foreign key (market_id, employer_id) references employers (market_id, id)
);
create unique index jobs_number on jobs (market_id, number);
create unique index jobs_external_reference on jobs (market_id, partner_id, external_reference);
create index jobs_board on jobs (market_id, starts_on, listed_at desc, id desc) where status = 'OPEN';
create index jobs_newest on jobs (market_id, listed_at desc, id desc) where status = 'OPEN';
create index jobs_wage on jobs (market_id, wage_per_day desc, id desc) where status = 'OPEN';
create index jobs_occupation on jobs (market_id, occupation_code, starts_on, listed_at desc, id desc) where status = 'OPEN';
create index jobs_division on jobs (market_id, division_code, starts_on, listed_at desc, id desc) where status = 'OPEN';
create index jobs_employer on jobs (market_id, employer_id, listed_at desc, id desc);
create index jobs_listed on jobs (market_id, listed_at desc, id desc);
create index jobs_review_queue on jobs (market_id, submitted_at, id) where status = 'IN_REVIEW';
create index jobs_expiry on jobs (expires_at) where status = 'OPEN';
create index jobs_search on jobs using gin (search_tokens);

create table job_shifts (
  market_id integer not null,
  job_id uuid not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null check (ends_at > starts_at),
  primary key (market_id, job_id, starts_at),
  foreign key (market_id, job_id) references jobs (market_id, id)
);

create table job_reviews (
  market_id integer not null,
  id uuid not null,
  job_id uuid not null,
  decision text not null check (decision in ('APPROVE', 'RETURN', 'REJECT')),
  note text,
  reviewer_id uuid not null,
  overridden_rules text[] not null default '{}',
  rule_hits jsonb not null,
  decided_at timestamptz(3) not null default now(),
  primary key (market_id, id),
  foreign key (market_id, job_id) references jobs (market_id, id),
  foreign key (market_id, reviewer_id) references staff_members (market_id, id)
);
create index job_reviews_job on job_reviews (market_id, job_id, decided_at desc);

create table number_series (
  market_id integer not null references markets (id),
  series text not null,
  last integer not null,
  primary key (market_id, series)
);
`;

const openJobCounts = `
create table open_job_counts (
  market_id integer primary key references markets (id),
  open integer not null check (open >= 0)
);

create function keep_open_job_counts() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into open_job_counts as kept (market_id, open)
    select market_id, count(*) from after where status = 'OPEN' group by market_id order by market_id
    on conflict (market_id) do update set open = kept.open + excluded.open;
  elsif tg_op = 'DELETE' then
    update open_job_counts kept set open = kept.open - gone.n
    from (select market_id, count(*) n from before where status = 'OPEN' group by market_id) gone
    where kept.market_id = gone.market_id;
  else
    -- An insert that would be negative fails its check before the conflict is seen: so update first, then insert.
    update open_job_counts kept set open = kept.open + moved.n
    from (
      select market_id, sum(n)::int n from (
        select market_id, count(*) n from after where status = 'OPEN' group by market_id
        union all
        select market_id, -count(*) from before where status = 'OPEN' group by market_id
      ) changes group by market_id having sum(n) <> 0
    ) moved where kept.market_id = moved.market_id;
    insert into open_job_counts (market_id, open)
    select market_id, count(*) from after
    where status = 'OPEN' and not exists (select from open_job_counts kept where kept.market_id = after.market_id)
    group by market_id
    on conflict (market_id) do nothing;
  end if;
  return null;
end $$;

create trigger jobs_inserted after insert on jobs referencing new table as after
  for each statement execute function keep_open_job_counts();
create trigger jobs_updated after update on jobs referencing old table as before new table as after
  for each statement execute function keep_open_job_counts();
create trigger jobs_deleted after delete on jobs referencing old table as before
  for each statement execute function keep_open_job_counts();

-- Metres between two points on a sphere of the earth's mean radius; null where a point is missing.
create function distance_metres(latitude_a float8, longitude_a float8, latitude_b float8, longitude_b float8)
returns float8 language sql immutable parallel safe as $$
  select 12742000 * asin(sqrt(least(1.0,
    power(sin(radians(latitude_b - latitude_a) / 2), 2)
    + cos(radians(latitude_a)) * cos(radians(latitude_b)) * power(sin(radians(longitude_b - longitude_a) / 2), 2))))
$$;
`;

const trail = `
create table outbox_events (
  id uuid primary key,
  market_id integer not null references markets (id),
  sequence bigint unique,
  type text not null,
  subject_id uuid not null,
  data jsonb not null default '{}',
  occurred_at timestamptz(3) not null default now()
);
create index outbox_events_unnumbered on outbox_events (id) where sequence is null;

-- The number of the newest announced event; one row.
create table outbox_head (
  only_row boolean primary key default true check (only_row),
  last bigint not null
);
insert into outbox_head (last) values (0);

create table audit_entries (
  market_id integer not null references markets (id),
  id uuid not null,
  at timestamptz(3) not null default now(),
  request_id text,
  actor_kind text not null,
  actor_id uuid,
  action text not null,
  subject_type text not null,
  subject_id uuid not null,
  detail jsonb not null default '{}',
  primary key (market_id, id)
);
create index audit_entries_subject on audit_entries (market_id, subject_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are append-only';
end $$;
create trigger audit_entries_append_only before update or delete on audit_entries
  for each row execute function refuse_change();

create table idempotency_keys (
  market_id integer not null references markets (id),
  caller text not null,
  key text not null,
  operation text not null,
  input_hash text not null,
  result jsonb,
  created_at timestamptz(3) not null default now(),
  primary key (market_id, caller, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);
`;

export class CreateTheBoard1790000000000 implements MigrationInterface {
  name = 'CreateTheBoard1790000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [tables, jobs, openJobCounts, trail]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table idempotency_keys, audit_entries, outbox_head, outbox_events, open_job_counts, number_series, job_reviews,
        job_shifts, jobs, slogans, employers, staff_sessions, staff_members, skills, occupations, markets, divisions;
      drop function keep_open_job_counts, distance_metres, refuse_change;
    `);
  }
}
