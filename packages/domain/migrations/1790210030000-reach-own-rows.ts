import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The work of a function of the owner that looks over the wall between markets, for the rows about one person. */
const overTheWall = (work: string): string => `
  #variable_conflict use_column
  declare
    before text := coalesce(current_setting('yizhan.console', true), '');
  begin
    perform set_config('yizhan.console', 'on', true);
    ${work}
    perform set_config('yizhan.console', before, true);
  end`;

const functions = `
-- Who looked at what of a person: entries about the person, their workers and their applications, in every market.
create function looks_at_person(person uuid, actions text[], mark uuid, backwards boolean, wanted integer)
returns table (market_id integer, id uuid, at timestamptz, actor_kind text, actor_id uuid, action text, detail jsonb,
  employer_name text)
language plpgsql security definer set search_path = public, pg_temp as $$ ${overTheWall(`
    return query with mine as (
      select w.market_id, w.id from workers w where w.person_id = person
    ), subjects as (
      select m.id as market_id, person as subject_id, null::uuid as employer_id from markets m
      union all select mine.market_id, mine.id, null from mine
      union all select a.market_id, a.id, a.employer_id from mine
        join applications a on a.market_id = mine.market_id and a.worker_id = mine.id
    )
    select e.market_id, e.id, e.at::timestamptz, e.actor_kind, e.actor_id, e.action, e.detail, o.name
    from subjects s join audit_entries e on e.market_id = s.market_id and e.subject_id = s.subject_id
    left join employers o on o.market_id = s.market_id and o.id = s.employer_id
    where e.action = any(actions)
      and (mark is null or (backwards and e.id > mark) or (not backwards and e.id < mark))
    order by case when backwards then e.id end, case when not backwards then e.id end desc limit wanted;`)} $$;

create function contacts_of_person(person uuid) returns table (market_id integer, job_id uuid, at timestamptz)
language plpgsql security definer set search_path = public, pg_temp as $$ ${overTheWall(`
    return query select c.market_id, c.job_id, c.at::timestamptz from job_contacts c where c.person_id = person;`)} $$;

create function forget_contacts_of(person uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$ ${overTheWall(`
    delete from job_contacts c where c.person_id = person;`)} $$;
`;

/** What is about one person lies in several markets: three functions reach it, each for one person. */
export class ReachOwnRows1790210030000 implements MigrationInterface {
  name = 'ReachOwnRows1790210030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(functions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function looks_at_person, contacts_of_person, forget_contacts_of');
  }
}
