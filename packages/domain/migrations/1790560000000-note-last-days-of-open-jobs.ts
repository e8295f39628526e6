import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a list of open jobs can tell apart; matching also asks when a job ends. */
const told = [
  ...[
    'status',
    'published_at',
    'title',
    'employer_id',
    'occupation_code',
    'skill_ids',
    'wage_max',
    'wage_unit',
  ],
  ...['wage_per_day', 'settlement', 'division_code', 'longitude', 'latitude', 'starts_on', 'urgent'],
  ...['search_tokens', 'listed_at', 'expires_at'],
];
const toldOf = (row: string, columns: readonly string[]): string =>
  `(${columns.map((column) => `${row}.${column}`).join(', ')})`;

const noting = (touched: string): string => `
    with touched as (${touched}),
    heads as (
      insert into open_job_heads as head (market_id, change) select distinct market_id, 1 from touched order by market_id
      on conflict (market_id) do update set change = head.change + 1 returning market_id, change
    )
    insert into open_job_changes (market_id, change, job_id)
    select market_id, heads.change, touched.id from touched join heads using (market_id);`;

const note = (columns: readonly string[]): string => `
create or replace function note_open_job_changes() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then${noting(`select market_id, id from after where status = 'OPEN'`)}
  elsif tg_op = 'DELETE' then${noting(`select market_id, id from before where status = 'OPEN'`)}
  else${noting(`
      select a.market_id, a.id from before b join after a using (market_id, id)
      where (b.status = 'OPEN' or a.status = 'OPEN') and ${toldOf('b', columns)} is distinct from ${toldOf('a', columns)}`)}
  end if;
  return null;
end $$;`;

export class NoteLastDaysOfOpenJobs1790560000000 implements MigrationInterface {
  name = 'NoteLastDaysOfOpenJobs1790560000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(note([...told, 'ends_on']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(note(told));
  }
}
