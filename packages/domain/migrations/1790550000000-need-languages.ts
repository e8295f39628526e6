import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Languages that the work of a posting needs, each with its reason and what a reviewer decided. Those accepted stand once more by
 * themselves, which is all that matching reads: a CHECK holds that there are no others among them.
 */
export class NeedLanguages1790550000000 implements MigrationInterface {
  name = 'NeedLanguages1790550000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table jobs
        add column language_needs jsonb not null default '[]',
        add column needed_languages text[],
        add constraint jobs_needed_languages check (
          coalesce(to_jsonb(needed_languages), '[]')
            = jsonb_path_query_array(language_needs, '$[*] ? (@.state == "ACCEPTED").language'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table jobs drop constraint jobs_needed_languages, drop column needed_languages, drop column language_needs`);
  }
}
