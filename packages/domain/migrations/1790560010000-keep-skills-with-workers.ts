import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What workers can do, and what of it staff has confirmed, beside their trades: so that people for a job are found by one
 * table and two of its indexes, instead of looking each of them up. Kept by the rows of worker_skills.
 */
const columns = `
  alter table workers
    add column skill_ids integer[] not null default '{}',
    add column confirmed_skill_ids integer[] not null default '{}'`;

const kept = (workers: string): string => `
  update workers set skill_ids = known.ids, confirmed_skill_ids = known.confirmed
  from (select w.market_id, w.id, coalesce(array_agg(s.skill_id order by s.skill_id) filter (where s.skill_id is not null), '{}') as ids,
      coalesce(array_agg(s.skill_id order by s.skill_id) filter (where s.confirmed_at is not null), '{}') as confirmed
    from ${workers} left join worker_skills s on s.market_id = w.market_id and s.worker_id = w.id
    group by w.market_id, w.id) known
  where workers.market_id = known.market_id and workers.id = known.id
    and (workers.skill_ids, workers.confirmed_skill_ids) is distinct from (known.ids, known.confirmed)`;

const keep = `
create function keep_skills_of_workers() returns trigger language plpgsql as $$
begin
  ${kept('(select distinct market_id, worker_id as id from changed) w')};
  return null;
end $$`;

const names = { insert: 'new', update: 'new', delete: 'old' } as const;
const triggers = Object.entries(names).map(
  ([event, rows]) => `
  create trigger worker_skills_kept_${event} after ${event} on worker_skills referencing ${rows} table as changed
    for each statement execute function keep_skills_of_workers()`,
);

export class KeepSkillsWithWorkers1790560010000 implements MigrationInterface {
  name = 'KeepSkillsWithWorkers1790560010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(kept('workers w'));
    await runner.query('create index workers_skills on workers using gin (skill_ids)');
    await runner.query(keep);
    for (const trigger of triggers) await runner.query(trigger);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const event of Object.keys(names))
      await runner.query(`drop trigger worker_skills_kept_${event} on worker_skills`);
    await runner.query('drop function keep_skills_of_workers');
    await runner.query('alter table workers drop column skill_ids, drop column confirmed_skill_ids');
  }
}
