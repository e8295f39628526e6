import type { MigrationInterface, QueryRunner } from 'typeorm';

const asCallers = (statements: string): string => `
do $$
begin
  if exists (select from pg_roles where rolname = 'yizhan_callers') then
    ${statements}
  end if;
end $$`;

/** One row by its random key, a market's counts, and the writing anew: nothing that a query could join with. */
const functions = `
create function declared_group(market integer, declaration uuid) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select ethnic_group from participation_declarations where market_id = market and key = declaration
$$;
create function declared_groups(market integer) returns table (code text, count integer) language sql stable security definer
  set search_path = public, pg_temp as $$
  select ethnic_group, count(*)::integer from participation_declarations where market_id = market group by 1
$$;
create function declare_group(market integer, declaration uuid, said text) returns void language sql security definer
  set search_path = public, pg_temp as $$
  with kept as (delete from participation_declarations where market_id = market returning key, ethnic_group)
  insert into participation_declarations (market_id, key, ethnic_group)
  select market, key, ethnic_group from (
    select key, ethnic_group from kept where key <> declaration
    union all select declaration, said where said is not null
  ) anew order by random()
$$;
`;

/** No statement that the API runs can read what people declare, whatever it says: matching's among them. */
export class KeepDeclarationsFromCallers1790330010000 implements MigrationInterface {
  name = 'KeepDeclarationsFromCallers1790330010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(functions);
    await runner.query(asCallers('revoke all on participation_declarations from yizhan_callers;'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      asCallers('grant select, insert, update, delete on participation_declarations to yizhan_callers;'),
    );
    await runner.query('drop function declare_group, declared_groups, declared_group');
  }
}
