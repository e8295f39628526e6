import type { MigrationInterface, QueryRunner } from 'typeorm';

const consents = `
-- What people agreed to, purpose by purpose, and took back: the history, never changed.
create table consents (
  market_id integer not null references markets (id),
  id uuid not null,
  person_id uuid not null references persons (id),
  purpose text not null check (purpose ~ '^[A-Z_]{3,40}$'),
  text_version integer not null check (text_version >= 0),
  given boolean not null,
  how text not null check (how in ('SELF', 'WINDOW')),
  evidence text check (evidence in ('ID_SHOWN', 'PHONE_CODE', 'SIGNED_SLIP')),
  staff_id uuid,
  at timestamptz(3) not null default now(),
  primary key (market_id, id)
);
create index consents_person on consents (person_id, market_id, id);

-- What is agreed to now, for lists that must not ask twice.
alter table workers add column consents text[] not null default '{}';

-- Evidence may be forgotten and a person may turn out to be another one; nothing else changes.
create function keep_consents() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if exists (select from persons where id = old.person_id and erased_at is null)
    then raise exception 'consents are kept'; end if;
    return old;
  end if;
  if (old.market_id, old.id, old.purpose, old.text_version, old.given, old.how, old.at)
      is distinct from (new.market_id, new.id, new.purpose, new.text_version, new.given, new.how, new.at)
    or (new.evidence is not null and new.evidence is distinct from old.evidence)
    or (new.staff_id is not null and new.staff_id is distinct from old.staff_id)
  then raise exception 'consents are not changed'; end if;
  return new;
end $$;
create trigger consents_kept before update or delete on consents for each row execute function keep_consents();
`;

/** Who registered before there were texts to agree to has agreed to be registered: version 0, which has no text. */
const registeredBefore = `
insert into consents (market_id, id, person_id, purpose, text_version, given, how, evidence, staff_id, at)
select market_id, id, person_id, 'SERVICE_RECORDS', 0, true,
  case when registered_by is null then 'SELF' else 'WINDOW' end,
  case when registered_by is null then null else 'ID_SHOWN' end, registered_by, registered_at
from workers;
update workers set consents = '{SERVICE_RECORDS}';
`;

export class AskForConsents1790210000000 implements MigrationInterface {
  name = 'AskForConsents1790210000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(consents);
    await runner.query(registeredBefore);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table workers drop column consents;
      drop table consents;
      drop function keep_consents();
    `);
  }
}
