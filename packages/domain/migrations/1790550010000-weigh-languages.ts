import type { MigrationInterface, QueryRunner } from 'typeorm';

const decides = `id, starts_on, ends_on, expires_at, latitude, longitude, wage_per_day, listed_at, employer_id, skill_ids`;
const indexOf = (columns: string): string =>
  `create index jobs_matching on jobs (market_id, occupation_code) include (${columns}) where status = 'OPEN'`;

/** Whoever keeps open jobs in memory hears of needs that change while the posting stays on the board, as when some are taken away. */
const note = `
create function note_needed_languages() returns trigger language plpgsql as $$
begin
  with head as (
    insert into open_job_heads as head (market_id, change) values (new.market_id, 1)
    on conflict (market_id) do update set change = head.change + 1 returning change
  )
  insert into open_job_changes (market_id, change, job_id) select new.market_id, change, new.id from head;
  return null;
end $$;
create trigger jobs_noted_needs after update on jobs for each row
  when (old.status = 'OPEN' and new.status = 'OPEN' and old.needed_languages is distinct from new.needed_languages)
  execute function note_needed_languages();`;

/**
 * The factor of languages: among what decides between open jobs, and with a weight. Versions that were set before get the usual one,
 * which changes none of their scores, as no posting could state a need then.
 */
export class WeighLanguages1790550010000 implements MigrationInterface {
  name = 'WeighLanguages1790550010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index jobs_matching; ${indexOf(`${decides}, needed_languages`)}`);
    await runner.query(`
      alter table matching_weights add column language float8 not null default 0.1 check (language between 0 and 100);
      alter table matching_weights alter column language drop default`);
    await runner.query(note);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger jobs_noted_needs on jobs; drop function note_needed_languages()');
    await runner.query('alter table matching_weights drop column language');
    await runner.query(`drop index jobs_matching; ${indexOf(decides)}`);
  }
}
