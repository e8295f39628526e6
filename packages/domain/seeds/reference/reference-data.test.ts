import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { useDatabase } from '@yizhan/testing';
import { Database } from '../../src/data-source/index.ts';
import { OccupationDirectory } from '../../src/occupations/index.ts';
import { prepareReference } from '../testing/demo-database.ts';
import { divisionPlaces } from './places.ts';
import { seedReferenceData } from './seed-reference-data.ts';

describe('reference data', () => {
  const suite = useDatabase(prepareReference);
  let database: Database;
  beforeAll(async () => {
    database = await Database.connect({ url: suite.url, poolSize: 2 });
  });
  afterAll(() => database.close());

  const counts = async (): Promise<unknown> => {
    const { rows } = await database.pool.query<object>(`select
      (select count(*)::int from divisions) as divisions, (select count(*)::int from occupations) as occupations,
      (select count(*)::int from skills) as skills`);
    return rows[0];
  };

  it('are all there, and the same after a second time', async () => {
    const first = await counts();
    expect(first).toMatchObject({ divisions: 70, occupations: 149 });
    await seedReferenceData(database);
    expect(await counts()).toEqual(first);
  });

  it('come back to what the data say, translations kept', async () => {
    await database.pool.query(
      `update occupations set name_zh = 'x', name_mn = 'kept' where code = '6-29-01-01'`,
    );
    await seedReferenceData(database);
    const { rows } = await database.pool.query(
      `select name_zh, name_mn from occupations where code = '6-29-01-01'`,
    );
    expect(rows).toEqual([{ name_zh: '砌筑工', name_mn: 'kept' }]);
  });

  it.each([
    ['瓦工', '砌筑工'],
    ['力工', '装卸搬运工'],
    ['6-18-02-04', '焊工'],
    ['welder', '焊工'],
  ])('find a trade by %s', async (words, name) => {
    const directory = new OccupationDirectory(database.scoped());
    await directory.load();
    expect(directory.search(words).map(({ nameZh }) => nameZh)).toContain(name);
  });
});

describe('the points of divisions', () => {
  const places = new Map(divisionPlaces().map((place) => [place.code, place]));

  it('are WGS-84: the district lies some hundred metres beside its point on Chinese maps', () => {
    const { longitude, latitude, estimated } = places.get('150302')!;
    expect(longitude).toBeCloseTo(106.813, 3);
    expect(latitude).toBeCloseTo(39.6726, 3);
    expect(estimated).toBe(false);
  });

  it('differ for every sub-district and say that they are estimated', () => {
    const subdistricts = [...places.values()].filter(({ level }) => level === 'SUBDISTRICT');
    expect(subdistricts).toHaveLength(22);
    expect(subdistricts.every(({ estimated }) => estimated)).toBe(true);
    expect(new Set(subdistricts.map(({ longitude, latitude }) => `${longitude} ${latitude}`)).size).toBe(22);
  });

  it('come parents first', () => {
    const codes = [...places.keys()];
    for (const { code, parent } of places.values()) {
      if (parent) expect(codes.indexOf(parent)).toBeLessThan(codes.indexOf(code));
    }
  });
});
