import { describe, expect, it } from '@jest/globals';
import { useDatabase } from '@yizhan/testing';
import { withDomain } from '../../product/prepare-database.ts';
import { recordStatements } from './record-statements.ts';

const suite = useDatabase(async () => undefined, 'nothing in it');
const one = { name: 'test.one', text: 'select $1::int as n' };
const two = { name: 'test.two', text: 'select $1::int + 1 as n' };

describe('what goes through the pool while some work runs', () => {
  it.each([
    ['alone', false],
    ['with others', true],
  ])('is noted with its values, also what is sent %s, and answered', async (_, isShort) => {
    await withDomain(suite.url, async (database) => {
      const db = database.scoped();
      let answers: unknown;
      const recorded = await recordStatements(database.pool, async () => {
        answers = await Promise.all([db.rows(one, [1]), db.rows(two, [2]), db.texts(one, [3], isShort)]);
      });
      expect(answers).toEqual([[{ n: 1 }], [{ n: 3 }], [['3']]]);
      expect(recorded.map(({ name, values }) => [name, values]).sort()).toEqual([
        ['test.one', [1]],
        ['test.one', [3]],
        ['test.two', [2]],
      ]);
    });
  });

  it('is noted no more afterwards', async () => {
    await withDomain(suite.url, async (database) => {
      const recorded = await recordStatements(database.pool, async () => undefined);
      expect(await database.scoped().rows(one, [1])).toEqual([{ n: 1 }]);
      expect(recorded).toEqual([]);
    });
  });
});
