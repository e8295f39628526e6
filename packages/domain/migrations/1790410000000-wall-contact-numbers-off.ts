import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = `
-- Nothing is written between the copy and what keeps it in step.
lock table employers in share row exclusive mode;
create table employer_contacts (
  market_id integer not null,
  employer_id uuid not null,
  wrapped_key bytea not null,
  contact_phone_sealed bytea not null
);
insert into employer_contacts select market_id, id, wrapped_key, contact_phone_sealed from employers
  where wrapped_key is not null and contact_phone_sealed is not null;
alter table employer_contacts add primary key (market_id, employer_id),
  add foreign key (market_id, employer_id) references employers (market_id, id) on delete cascade;
alter table employer_contacts enable row level security;
alter table employer_contacts force row level security;
create policy own_market on employer_contacts using (market_id = nullif(current_setting('yizhan.market', true), '')::integer);
create policy console on employer_contacts to current_user using (current_setting('yizhan.console', true) = 'on');
`;

/** What gateways of the release before write into employers goes behind the wall, whichever market they had entered. */
const fromBefore = `
create function keep_contact_behind_wall() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  before text := coalesce(current_setting('yizhan.console', true), '');
begin
  perform set_config('yizhan.console', 'on', true);
  if new.wrapped_key is null or new.contact_phone_sealed is null then
    delete from employer_contacts where market_id = new.market_id and employer_id = new.id;
  else
    insert into employer_contacts values (new.market_id, new.id, new.wrapped_key, new.contact_phone_sealed)
    on conflict (market_id, employer_id) do update
      set wrapped_key = excluded.wrapped_key, contact_phone_sealed = excluded.contact_phone_sealed;
  end if;
  perform set_config('yizhan.console', before, true);
  return null;
end $$;
create trigger employers_insert_contact after insert on employers for each row
  when (pg_trigger_depth() = 0 and new.contact_phone_sealed is not null) execute function keep_contact_behind_wall();
create trigger employers_update_contact after update of wrapped_key, contact_phone_sealed on employers for each row
  when (pg_trigger_depth() = 0) execute function keep_contact_behind_wall();
`;

/** And they read what is written behind it. The next release drops both directions with the columns. */
const forBefore = `
create function show_contact_to_before() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    update employers set wrapped_key = null, contact_phone_sealed = null
    where market_id = old.market_id and id = old.employer_id;
  else
    update employers set wrapped_key = new.wrapped_key, contact_phone_sealed = new.contact_phone_sealed
    where market_id = new.market_id and id = new.employer_id;
  end if;
  return null;
end $$;
create trigger employer_contacts_to_before after insert or update or delete on employer_contacts for each row
  when (pg_trigger_depth() = 0) execute function show_contact_to_before();
`;

/** The numbers that workers call leave the table that public lists read, and stand behind the wall between markets. */
export class WallContactNumbersOff1790410000000 implements MigrationInterface {
  name = 'WallContactNumbersOff1790410000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(fromBefore);
    await runner.query(forBefore);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table employer_contacts;
      drop function show_contact_to_before;
      drop trigger employers_insert_contact on employers;
      drop trigger employers_update_contact on employers;
      drop function keep_contact_behind_wall;
    `);
  }
}
