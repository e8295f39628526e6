import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../data-source/index.ts';
import { statement } from '../../database/index.ts';
import { contextsOf, openJob, prepareSmallMarket } from '../../testing/index.ts';
import { useDatabase } from '@yizhan/testing';
import { jobCount, searchJobs, type JobSearch } from './search-jobs.ts';

/** A distance that takes a minute to measure. */
const slow = statement(
  'test.slow',
  `create or replace function distance_metres(latitude_a float8, longitude_a float8, latitude_b float8, longitude_b float8)
   returns float8 language sql volatile as $$ select 1.0::float8 from pg_sleep(60) $$`,
);

const location = { longitude: 106.81, latitude: 39.66 };
const search: JobSearch = { filter: { withinMetres: 5_000 }, near: location };

describe('a search that takes too long', () => {
  const suite = useDatabase(prepareSmallMarket);
  let database: Database;
  beforeAll(async () => {
    database = await Database.connect({ url: suite.url, poolSize: 1, statementTimeout: 1_000 });
    const clerk = (await contextsOf(database))('CLERK');
    await openJob(clerk, { place: { address: '和平社区（示例）', divisionCode: '150302001', location } });
    await database.scoped().rows(slow);
  });
  afterAll(() => database.close());

  it.each([
    ['page', searchJobs],
    ['count', jobCount],
  ])('is ended by the database: its %s', async (_, ask) => {
    const context = (await contextsOf(database))(null);
    await expect(ask(context, search, {})).rejects.toMatchObject({ code: '57014' });
  });

  it('leaves the connection to the next one', async () => {
    const context = (await contextsOf(database))(null);
    expect((await searchJobs(context, { filter: { search: '砌墙' } }, {})).rows).toHaveLength(1);
  });
});
