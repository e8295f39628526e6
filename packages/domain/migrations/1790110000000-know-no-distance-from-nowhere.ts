import type { MigrationInterface, QueryRunner } from 'typeorm';

const measured = `12742000 * asin(sqrt(least(1.0,
    power(sin(radians(latitude_b - latitude_a) / 2), 2)
    + cos(radians(latitude_a)) * cos(radians(latitude_b)) * power(sin(radians(longitude_b - longitude_a) / 2), 2))))`;

const distance = (expression: string): string => `
  create or replace function distance_metres(latitude_a float8, longitude_a float8, latitude_b float8, longitude_b float8)
  returns float8 language sql immutable parallel safe as $$ select ${expression} $$`;

/** least() leaves nulls out, so whoever had no place was half the earth away: out of everybody's radius. */
export class KnowNoDistanceFromNowhere1790110000000 implements MigrationInterface {
  name = 'KnowNoDistanceFromNowhere1790110000000';

  async up(runner: QueryRunner): Promise<void> {
    const known = 'latitude_a + longitude_a + latitude_b + longitude_b is not null';
    await runner.query(distance(`case when ${known} then ${measured} end`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(distance(measured));
  }
}
