import { describe, expect, it } from '@jest/globals';
import { hideSmall } from './hide-small.ts';

describe('hideSmall', () => {
  it.each([
    ['shows what is large', [10, 25, 300], [10, 25, 300], 335],
    ['shows nobody', [0, 0, 12], [0, 0, 12], 12],
    ['hides two that are small, as their sum tells neither', [4, 9, 300], [null, null, 300], 313],
    ['hides the next smallest beside a single small one', [4, 25, 300], [null, null, 300], 329],
    [
      'hides more where two small ones would be known by their sum',
      [1, 1, 25, 300],
      [null, null, null, 300],
      327,
    ],
    ['hides the sum where nothing else can be hidden', [4, 0, 0], [null, 0, 0], null],
    ['hides the sum of a few in all', [1, 2, 3], [null, null, null], null],
    ['says nothing of no markets', [], [], 0],
  ])('%s', (_, cells, shown, total) => {
    expect(hideSmall(cells)).toEqual({ cells: shown, total });
  });

  it('never lets a hidden cell be reckoned from what is shown', () => {
    const values = [0, 1, 2, 8, 9, 10, 11, 40];
    for (const a of values)
      for (const b of values)
        for (const c of values) {
          const { cells, total } = hideSmall([a, b, c]);
          const hidden = cells.filter((cell) => cell === null).length;
          if (total !== null) expect(hidden).not.toBe(1);
          for (const cell of cells) if (cell !== null) expect(cell === 0 || cell >= 10).toBe(true);
        }
  });
});
