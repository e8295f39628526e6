import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useDatabase } from '@yizhan/testing';
import { Database } from '../../src/data-source/index.ts';
import { checkDocuments } from '../../src/jobs/index.ts';
import { MarketDirectory } from '../../src/markets/index.ts';
import { OccupationDirectory } from '../../src/occupations/index.ts';
import { prepareDemo } from '../testing/demo-database.ts';
import { seedReferenceData } from './seed-reference-data.ts';

describe('reference data that changed', () => {
  const suite = useDatabase(prepareDemo);
  let database: Database;
  beforeAll(async () => {
    database = await Database.connect({ url: suite.url, poolSize: 2 });
  });
  afterAll(() => database.close());

  const told = async (): Promise<number> => {
    const { rows } = await database.pool.query<{ count: number }>(
      `select count(*)::int as count from outbox_events where type = 'reference.changed'`,
    );
    return rows[0]!.count;
  };
  const differing = async (): Promise<number> => {
    const db = database.scoped();
    const names = { occupations: new OccupationDirectory(db), markets: new MarketDirectory(db) };
    await Promise.all([names.occupations.load(), names.markets.load()]);
    return (await checkDocuments(db, names, 1, { mend: false })).differing.length;
  };

  it('tell nobody and write nothing where they say what stands there', async () => {
    const [before] = [await told()];
    const state = `select max(xmin::text::bigint) as newest from (select xmin from divisions union all
      select xmin from occupations union all select xmin from skills) as reference`;
    const { rows: written } = await database.pool.query(state);
    await seedReferenceData(database);
    expect([await told(), (await database.pool.query(state)).rows]).toEqual([before, written]);
  });

  it('take the jobs’ search documents along, and tell running gateways', async () => {
    const before = await told();
    await database.pool.query(`update occupations set aliases = '{一种从前的叫法}'`);
    expect(await differing()).toBeGreaterThan(0);
    await seedReferenceData(database);
    expect([await differing(), await told()]).toEqual([0, before + 1]);
  });
});
