import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A person belongs to no market, so the equality is the person: whoever opens a number says whose. Keys are checked once all
 * rows are there, row by row it would take minutes.
 */
const table = `
-- Nothing is written between the copy and what keeps it in step.
lock table persons in share row exclusive mode;
create table person_id_numbers (
  person_id uuid not null,
  id_number_sealed bytea not null
);
insert into person_id_numbers select id, id_number_sealed from persons where id_number_sealed is not null;
alter table person_id_numbers add primary key (person_id), add foreign key (person_id) references persons (id) on delete cascade;
alter table person_id_numbers enable row level security;
alter table person_id_numbers force row level security;
create policy own_person on person_id_numbers using (person_id = nullif(current_setting('yizhan.person', true), '')::uuid);
create policy console on person_id_numbers to current_user using (current_setting('yizhan.console', true) = 'on');
alter table persons add column id_number_mask_sealed bytea;
create index persons_unmasked on persons (id) where id_number_token is not null and id_number_mask_sealed is null;
`;

/** What gateways of the release before write into persons goes behind the wall; they know no masks. */
const fromBefore = `
create function keep_id_number_behind_wall() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  before text := coalesce(current_setting('yizhan.console', true), '');
begin
  perform set_config('yizhan.console', 'on', true);
  if new.id_number_sealed is null then
    delete from person_id_numbers where person_id = new.id;
  else
    insert into person_id_numbers values (new.id, new.id_number_sealed)
    on conflict (person_id) do update set id_number_sealed = excluded.id_number_sealed;
  end if;
  update persons set id_number_mask_sealed = null where id = new.id and id_number_mask_sealed is not null;
  perform set_config('yizhan.console', before, true);
  return null;
end $$;
create trigger persons_insert_id_number after insert on persons for each row
  when (pg_trigger_depth() = 0 and new.id_number_sealed is not null) execute function keep_id_number_behind_wall();
create trigger persons_update_id_number after update of id_number_sealed on persons for each row
  when (pg_trigger_depth() = 0) execute function keep_id_number_behind_wall();
`;

/** And they read what is written behind it. The next release drops both directions with the column. */
const forBefore = `
create function show_id_number_to_before() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    update persons set id_number_sealed = null where id = old.person_id;
  else
    update persons set id_number_sealed = new.id_number_sealed where id = new.person_id;
  end if;
  return null;
end $$;
create trigger person_id_numbers_to_before after insert or update or delete on person_id_numbers for each row
  when (pg_trigger_depth() = 0) execute function show_id_number_to_before();
`;

/** ID numbers leave the table that every page of workers reads, and are read one person at a time. */
export class WallIdNumbersOff1790410010000 implements MigrationInterface {
  name = 'WallIdNumbersOff1790410010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(fromBefore);
    await runner.query(forBefore);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table person_id_numbers;
      drop function show_id_number_to_before;
      drop trigger persons_insert_id_number on persons;
      drop trigger persons_update_id_number on persons;
      drop function keep_id_number_behind_wall;
      drop index persons_unmasked;
      alter table persons drop column id_number_mask_sealed;
    `);
  }
}
