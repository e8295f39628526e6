import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As in wall-markets-off: roles belong to the server, are made where the account may, and left alone by `down`. */
const role = `
do $$
declare
  taking text := case when current_setting('server_version_num')::integer >= 160000 then 'set' else 'member' end;
begin
  if not exists (select from pg_roles where rolname = 'yizhan_gateway') then
    create role yizhan_gateway nologin;
  end if;
  if not pg_has_role(current_user, 'yizhan_gateway', taking) then
    execute format('grant yizhan_gateway to %I', current_user);
  end if;
exception when duplicate_object or unique_violation or insufficient_privilege then
  null;
end $$`;

/** Whatever the role of before may, but for the columns that are only there for gateways of before. */
const grants = `
do $$
declare
  held record;
begin
  if (select count(*) from pg_roles where rolname in ('yizhan_callers', 'yizhan_gateway')) < 2 then
    return;
  end if;
  grant usage on schema public to yizhan_gateway;
  for held in
    select relname, privilege_type from pg_class, aclexplode(relacl)
    where relnamespace = 'public'::regnamespace and grantee = 'yizhan_callers'::regrole
  loop
    execute format('grant %s on %I to yizhan_gateway', held.privilege_type, held.relname);
  end loop;
  alter default privileges in schema public grant select, insert, update, delete on tables to yizhan_gateway;
  revoke select, insert, update on employers, persons from yizhan_gateway;
  for held in
    select attrelid::regclass as of, string_agg(quote_ident(attname), ', ') as columns from pg_attribute
    where attnum > 0 and not attisdropped and (attrelid = 'persons'::regclass and attname <> 'id_number_sealed'
      or attrelid = 'employers'::regclass and attname not in ('wrapped_key', 'contact_phone_sealed'))
    group by 1
  loop
    execute format('grant select (%1$s), insert (%1$s), update (%1$s) on %2$s to yizhan_gateway', held.columns, held.of);
  end loop;
end $$`;

const ungrant = `
do $$
begin
  if not exists (select from pg_roles where rolname = 'yizhan_gateway') then
    return;
  end if;
  alter default privileges in schema public revoke select, insert, update, delete on tables from yizhan_gateway;
  revoke all on all tables in schema public from yizhan_gateway;
  revoke usage on schema public from yizhan_gateway;
end $$`;

/**
 * Gateways of this release answer callers as a role that cannot read what `employers` and `persons` still hold for
 * gateways of the release before, who keep theirs. The next release drops these columns: then the two roles may the same.
 */
export class ServeWithoutCopies1790410020000 implements MigrationInterface {
  name = 'ServeWithoutCopies1790410020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(role);
    await runner.query(grants);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(ungrant);
  }
}
