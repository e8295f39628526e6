import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Roles belong to the server, not to the database: made where the account may, and left alone by `down`. Several databases
 * of one server may be migrated at once. Where it may not, gateways connect as the owner of the tables, whom FORCE binds.
 */
const role = `
do $$
declare
  -- From 16 on, who made a role is a member of it that may not take it.
  taking text := case when current_setting('server_version_num')::integer >= 160000 then 'set' else 'member' end;
begin
  if not exists (select from pg_roles where rolname = 'yizhan_callers') then
    create role yizhan_callers nologin;
  end if;
  if not pg_has_role(current_user, 'yizhan_callers', taking) then
    execute format('grant yizhan_callers to %I', current_user);
  end if;
exception when duplicate_object or unique_violation or insufficient_privilege then
  null;
end $$`;

const grants = `
do $$
begin
  if not exists (select from pg_roles where rolname = 'yizhan_callers') then
    return;
  end if;
  grant usage on schema public to yizhan_callers;
  grant select, insert, update, delete on all tables in schema public to yizhan_callers;
  alter default privileges in schema public grant select, insert, update, delete on tables to yizhan_callers;
  revoke update, delete on audit_entries from yizhan_callers;
  revoke all on migrations from yizhan_callers;
  grant select on migrations to yizhan_callers;
end $$`;

const ungrant = `
do $$
begin
  if not exists (select from pg_roles where rolname = 'yizhan_callers') then
    return;
  end if;
  alter default privileges in schema public revoke select, insert, update, delete on tables from yizhan_callers;
  revoke all on all tables in schema public from yizhan_callers;
  revoke usage on schema public from yizhan_callers;
end $$`;

/** No rows for whoever has not said a market: an empty setting is nothing. */
const wall = (table: string): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy own_market on ${table} using (market_id = nullif(current_setting('yizhan.market', true), '')::integer);
  create policy console on ${table} to current_user using (current_setting('yizhan.console', true) = 'on');`;

const unwall = (table: string): string => `
  drop policy console on ${table};
  drop policy own_market on ${table};
  alter table ${table} no force row level security;
  alter table ${table} disable row level security;`;

/** Two persons who are one have called from several markets: the one thing that reaches over the wall. */
const takeOver = `
  create function take_over_contacts(gone uuid, kept uuid) returns void language plpgsql security definer
    set search_path = public, pg_temp as $$
  declare
    before text := coalesce(current_setting('yizhan.console', true), '');
  begin
    perform set_config('yizhan.console', 'on', true);
    update job_contacts set person_id = kept where person_id = gone;
    perform set_config('yizhan.console', before, true);
  end $$`;

const walled = ['audit_entries', 'job_contacts'];

/** The second wall: tables that hurt show the rows of one market, and only to whoever names it in a transaction. */
export class WallMarketsOff1790240030000 implements MigrationInterface {
  name = 'WallMarketsOff1790240030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(role);
    await runner.query(grants);
    for (const table of walled) await runner.query(wall(table));
    await runner.query(takeOver);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function take_over_contacts');
    for (const table of walled) await runner.query(unwall(table));
    await runner.query(ungrant);
  }
}
