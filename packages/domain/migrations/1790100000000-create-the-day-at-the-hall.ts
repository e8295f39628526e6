import type { MigrationInterface, QueryRunner } from 'typeorm';

const people = `
-- One per deployment. Sealed columns open with the person's data key; erasing a person is forgetting that key.
create table persons (
  id uuid primary key,
  wrapped_key bytea,
  real_name_sealed bytea,
  id_number_sealed bytea,
  phone_sealed bytea,
  id_number_token text unique,
  phone_token text unique,
  created_at timestamptz(3) not null default now(),
  erased_at timestamptz(3)
);

create table login_codes (
  id uuid primary key,
  phone_token text not null,
  address_token text not null,
  code_hash text not null,
  tries integer not null default 0,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  used_at timestamptz(3)
);
create index login_codes_phone on login_codes (phone_token, created_at desc);
create index login_codes_address on login_codes (address_token, created_at desc);
create index login_codes_age on login_codes (created_at);

-- Sessions of staff and of people are of one kind: a refresh token that rotates.
alter table staff_sessions rename to sessions;
alter table sessions alter column staff_id drop not null;
alter table sessions add column person_id uuid references persons (id);
alter table sessions add constraint sessions_one_holder check (num_nonnulls(staff_id, person_id) = 1);
create index sessions_person on sessions (person_id) where person_id is not null;
`;

const workers = `
create table workers (
  market_id integer not null references markets (id),
  id uuid not null,
  person_id uuid not null references persons (id),
  number text not null,
  polite_name text not null,
  birth_year smallint not null,
  adult_on date,
  occupation_codes text[] not null,
  languages text[] not null default '{zh}',
  longitude double precision,
  latitude double precision,
  division_code text references divisions (code),
  radius_metres integer not null default 20000 check (radius_metres between 500 and 200000),
  wage_per_day_at_least numeric(10, 2) check (wage_per_day_at_least > 0),
  weekdays smallint not null default 127 check (weekdays between 0 and 127),
  available_on date,
  hidden_from uuid[] not null default '{}',
  application_count integer not null default 0,
  placement_count integer not null default 0 check (placement_count >= 0),
  no_show_count integer not null default 0 check (no_show_count >= 0),
  lookup_tokens text[] not null default '{}',
  registered_by uuid,
  registered_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  primary key (market_id, id)
);
create unique index workers_person on workers (market_id, person_id);
create index workers_of_person on workers (person_id);
create unique index workers_number on workers (market_id, number);
create index workers_newest on workers (market_id, registered_at desc, id desc);
create index workers_lookup on workers using gin (lookup_tokens);
create index workers_trades on workers using gin (occupation_codes);

create table worker_skills (
  market_id integer not null,
  worker_id uuid not null,
  skill_id integer not null references skills (id),
  level smallint not null check (level between 1 and 5),
  confirmed_at timestamptz(3),
  confirmed_by uuid,
  primary key (market_id, worker_id, skill_id),
  foreign key (market_id, worker_id) references workers (market_id, id)
);
`;

const employers = `
alter table employers add column wrapped_key bytea;
alter table employers add column contact_phone_sealed bytea;
alter table employers add column takes_calls boolean not null default true;
alter table employers add column verified_evidence text[] not null default '{}';
create index employers_unverified on employers (market_id, created_at, id) where verified_until is null;
create index employers_verified on employers (market_id, verified_until, id) where verified_until is not null;

create table employer_members (
  market_id integer not null,
  employer_id uuid not null,
  person_id uuid not null references persons (id),
  role text not null check (role in ('OWNER', 'MEMBER')),
  created_at timestamptz(3) not null default now(),
  primary key (market_id, employer_id, person_id),
  foreign key (market_id, employer_id) references employers (market_id, id)
);
create index employer_members_person on employer_members (person_id, market_id, employer_id);

create table employer_vettings (
  market_id integer not null,
  id uuid not null,
  employer_id uuid not null,
  decision text not null check (decision in ('APPROVE', 'REFUSE')),
  evidence text[] not null default '{}',
  note text,
  staff_id uuid not null,
  decided_at timestamptz(3) not null default now(),
  primary key (market_id, id),
  foreign key (market_id, employer_id) references employers (market_id, id),
  foreign key (market_id, staff_id) references staff_members (market_id, id)
);
create index employer_vettings_employer on employer_vettings (market_id, employer_id, decided_at desc);
`;

const applications = `
create table applications (
  market_id integer not null references markets (id),
  id uuid not null,
  job_id uuid not null,
  worker_id uuid not null,
  employer_id uuid not null,
  status text not null check (status in
    ('SUBMITTED', 'WAITLISTED', 'SHORTLISTED', 'OFFERED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'EXPIRED')),
  source text not null check (source in ('SELF', 'WINDOW', 'CHANNEL', 'LIVESTREAM', 'PARTNER', 'DISPATCH')),
  tracking_code text,
  applied_by uuid,
  applied_at timestamptz(3) not null default now(),
  changed_at timestamptz(3) not null default now(),
  offer_message text,
  offer_ends_at timestamptz(3),
  reason text,
  reason_shared boolean not null default false,
  primary key (market_id, id),
  foreign key (market_id, job_id) references jobs (market_id, id),
  foreign key (market_id, worker_id) references workers (market_id, id),
  foreign key (market_id, employer_id) references employers (market_id, id)
);
-- A worker has one live application for a job, however often it is tapped.
create unique index applications_live on applications (market_id, job_id, worker_id)
  where status in ('SUBMITTED', 'WAITLISTED', 'SHORTLISTED', 'OFFERED', 'ACCEPTED');
create index applications_worker on applications (market_id, worker_id, applied_at desc, id desc);
create index applications_job on applications (market_id, job_id, applied_at, id);
create index applications_employer on applications (market_id, employer_id, worker_id);
create index applications_offers on applications (offer_ends_at) where status = 'OFFERED';
create index applications_waiting on applications (market_id, job_id)
  where status in ('SUBMITTED', 'WAITLISTED', 'SHORTLISTED', 'OFFERED');

create table application_steps (
  market_id integer not null,
  application_id uuid not null,
  id uuid not null,
  status text not null,
  actor_kind text not null,
  actor_id uuid,
  at timestamptz(3) not null default now(),
  primary key (market_id, application_id, id),
  foreign key (market_id, application_id) references applications (market_id, id)
);

create table job_contacts (
  market_id integer not null,
  id uuid not null,
  job_id uuid not null,
  person_id uuid not null references persons (id),
  at timestamptz(3) not null default now(),
  primary key (market_id, id),
  foreign key (market_id, job_id) references jobs (market_id, id)
);
create index job_contacts_person on job_contacts (person_id, at desc);
create index job_contacts_job on job_contacts (market_id, job_id);
`;

const placements = `
create table placements (
  market_id integer not null references markets (id),
  id uuid not null,
  application_id uuid not null,
  job_id uuid not null,
  worker_id uuid not null,
  employer_id uuid not null,
  status text not null check (status in ('AGREED', 'ACTIVE', 'FINISHED', 'NO_SHOW', 'CANCELLED')),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  wage_amount numeric(10, 2) not null check (wage_amount > 0),
  wage_unit text not null check (wage_unit in ('HOUR', 'DAY', 'PIECE', 'TASK', 'ORDER', 'MONTH')),
  pay_by date not null,
  employer_confirmed_at timestamptz(3),
  worker_confirmed_at timestamptz(3),
  paid_at timestamptz(3),
  paid_amount numeric(10, 2) check (paid_amount > 0),
  created_at timestamptz(3) not null default now(),
  changed_at timestamptz(3) not null default now(),
  primary key (market_id, id),
  foreign key (market_id, application_id) references applications (market_id, id),
  foreign key (market_id, job_id) references jobs (market_id, id),
  foreign key (market_id, worker_id) references workers (market_id, id),
  foreign key (market_id, employer_id) references employers (market_id, id)
);
create unique index placements_application on placements (market_id, application_id);
create index placements_worker on placements (market_id, worker_id, starts_on desc, id desc);
create index placements_job on placements (market_id, job_id);
create index placements_employer on placements (market_id, employer_id, starts_on desc, id desc);
create index placements_running on placements (starts_on) where status in ('AGREED', 'ACTIVE');
`;

export class CreateTheDayAtTheHall1790100000000 implements MigrationInterface {
  name = 'CreateTheDayAtTheHall1790100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [people, workers, employers, applications, placements]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table placements, job_contacts, application_steps, applications, employer_vettings, employer_members,
        worker_skills, workers, login_codes;
      drop index employers_unverified, employers_verified;
      alter table employers drop column wrapped_key, drop column contact_phone_sealed, drop column takes_calls,
        drop column verified_evidence;
      delete from sessions where staff_id is null;
      alter table sessions drop constraint sessions_one_holder, drop column person_id;
      alter table sessions alter column staff_id set not null;
      alter table sessions rename to staff_sessions;
      drop table persons;
    `);
  }
}
