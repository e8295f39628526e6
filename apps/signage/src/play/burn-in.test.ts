import { describe, expect, it } from '@jest/globals';
import { dawn, minute } from '../testing/board-builders.ts';
import { frameShift } from './burn-in.ts';

describe('the frame', () => {
  const shifts = Array.from({ length: 17 }, (_, index) => frameShift(dawn + index * 5 * minute));

  it('stands still for five minutes', () => {
    expect(frameShift(dawn + 5 * minute - 1)).toEqual(shifts[0]);
  });

  it('then moves, each time, and never more than 4 px from its place', () => {
    for (const [index, { x, y }] of shifts.entries()) {
      expect({ x, y }).not.toEqual(shifts[index + 1]);
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(4);
    }
  });
});
