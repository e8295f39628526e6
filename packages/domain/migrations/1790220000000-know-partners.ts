import type { MigrationInterface, QueryRunner } from 'typeorm';

const partners = `
create table partners (
  market_id integer not null references markets (id),
  id uuid not null,
  client_id text not null,
  name text not null,
  wrapped_key bytea,
  contact_sealed bytea,
  scopes text[] not null check (scopes <@ '{jobs:read,jobs:write,applications:read,applications:write}'),
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  disabled_at timestamptz(3),
  primary key (market_id, id)
);
-- A client names itself before anybody knows its market.
create unique index partners_client_id on partners (client_id);

-- Two live at a time, so that a partner can change over without a break: each live secret holds one of two slots.
create table partner_secrets (
  market_id integer not null,
  id uuid not null,
  partner_id uuid not null,
  slot smallint not null check (slot in (1, 2)),
  secret_hash text not null,
  created_by uuid,
  created_at timestamptz(3) not null default now(),
  last_used_on date,
  revoked_at timestamptz(3),
  primary key (market_id, id),
  foreign key (market_id, partner_id) references partners (market_id, id)
);
create unique index partner_secrets_live on partner_secrets (market_id, partner_id, slot) where revoked_at is null;
create index partner_secrets_partner on partner_secrets (market_id, partner_id);

create table partner_delegations (
  market_id integer not null,
  id uuid not null,
  partner_id uuid not null,
  employer_id uuid not null,
  given_by_kind text not null,
  given_by uuid,
  given_at timestamptz(3) not null default now(),
  ended_by uuid,
  ended_at timestamptz(3),
  primary key (market_id, id),
  foreign key (market_id, partner_id) references partners (market_id, id),
  foreign key (market_id, employer_id) references employers (market_id, id)
);
create unique index partner_delegations_live on partner_delegations (market_id, partner_id, employer_id)
  where ended_at is null;
create index partner_delegations_employer on partner_delegations (market_id, employer_id) where ended_at is null;

-- Wrong guesses of whatever can be guessed, in windows of time; names are keyed tokens.
create table guesses (
  name text primary key,
  count integer not null,
  ends_at timestamptz(3) not null
);
create index guesses_ends_at on guesses (ends_at);
`;

const references = `
alter table jobs add constraint jobs_partner foreign key (market_id, partner_id) references partners (market_id, id) not valid;
alter table jobs validate constraint jobs_partner;
-- Only what has a reference is kept in the indexes: nearly no job has one.
drop index jobs_external_reference;
create unique index jobs_external_reference on jobs (market_id, partner_id, external_reference)
  where partner_id is not null and external_reference is not null;
create index jobs_reference on jobs (market_id, external_reference) where external_reference is not null;
`;

export class KnowPartners1790220000000 implements MigrationInterface {
  name = 'KnowPartners1790220000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(partners);
    await runner.query(references);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index jobs_reference;
      drop index jobs_external_reference;
      create unique index jobs_external_reference on jobs (market_id, partner_id, external_reference);
      alter table jobs drop constraint jobs_partner;
      drop table guesses, partner_delegations, partner_secrets, partners;
    `);
  }
}
