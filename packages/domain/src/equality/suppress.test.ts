import { describe, expect, it } from '@jest/globals';
import { suppress } from './suppress.ts';

const codes = ['01', '02', '03', '04'];
const tableOf = (counts: readonly number[]) => counts.map((count, i) => ({ code: codes[i]!, count }));

/** All tables of so many cells with counts up to a limit. */
function everyTable(cells: number, most: number): number[][] {
  if (cells === 0) return [[]];
  const shorter = everyTable(cells - 1, most);
  return Array.from({ length: most + 1 }, (_, count) => shorter.map((rest) => [count, ...rest])).flat();
}

/** Cells below the least that whoever sees the output, and knows how it is made, could tell the count of. */
function givenAway(cells: number, most: number, least: number): string[] {
  const byOutput = Map.groupBy(everyTable(cells, most), (counts) =>
    JSON.stringify(suppress(tableOf(counts), least)),
  );
  return [...byOutput].flatMap(([output, tables]) =>
    codes.slice(0, cells).flatMap((_, i) => {
      const possible = new Set(tables.map((counts) => counts[i]!));
      const [only] = possible;
      return possible.size === 1 && only! < least ? [`${output}: ${tables[0]!.join()}`] : [];
    }),
  );
}

describe('what is shown of counts', () => {
  it('holds no small one', () => {
    expect(suppress(tableOf([500, 5, 4, 4]))).toMatchObject({
      shown: [{ code: '01', count: 500 }],
      rest: 13,
    });
  });

  it('leaves out one more where one alone would be told by the sum', () => {
    expect(suppress(tableOf([500, 40, 30, 4]))).toEqual({
      shown: [
        { code: '01', count: 500 },
        { code: '02', count: 40 },
      ],
      rest: 34,
      total: 574,
    });
  });

  it('leaves out one more where those left out are few together', () => {
    expect(suppress(tableOf([500, 40, 3, 2])).shown).toEqual([{ code: '01', count: 500 }]);
  });

  it('is nothing where all of them are few', () => {
    expect(suppress(tableOf([3, 2, 0, 4]))).toEqual({ shown: [], rest: null, total: null });
  });

  it('is everything where none is small', () => {
    expect(suppress(tableOf([30, 20, 10, 40]))).toMatchObject({ rest: null, total: 100 });
  });

  it.each([
    [3, 24, 10],
    [4, 9, 3],
    [2, 60, 10],
  ])('gives no small count away: %i cells up to %i, at least %i', (cells, most, least) => {
    expect(givenAway(cells, most, least)).toEqual([]);
  });
});
