import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a market says of itself, and whether it is one of halls, or a region that sums up the markets below it. */
export class GiveMarketsSettings1790240010000 implements MigrationInterface {
  name = 'GiveMarketsSettings1790240010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table markets
        add column languages text[] not null default '{zh-CN,mn-Mong,en}'
          check (languages <@ '{zh-CN,mn-Mong,en}'::text[] and 'zh-CN' = any(languages)),
        add column brand_color text check (brand_color ~ '^#[0-9a-f]{6}$'),
        add column tagline text,
        add column address text,
        add column service_phone text,
        add column opening_hours text,
        add column region boolean not null default false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table markets drop column languages, drop column brand_color, drop column tagline, drop column address,
        drop column service_phone, drop column opening_hours, drop column region`);
  }
}
