import { describe, expect, it } from '@jest/globals';
import { median, percentile } from './statistics.ts';

const hundred = Array.from({ length: 100 }, (_, index) => index + 1);

describe('percentile', () => {
  it.each([
    [0.5, 50],
    [0.99, 99],
    [1, 100],
    [0, 1],
  ])('%d of the numbers to 100 is %d', (share, value) => {
    expect(percentile(hundred, share)).toBe(value);
  });

  it('takes the slowest of a few', () => {
    expect(percentile([1, 2, 9], 0.99)).toBe(9);
  });

  it('of nothing is not a number', () => {
    expect(percentile([], 0.5)).toBeNaN();
  });
});

describe('median', () => {
  it('does not mind the order, nor one that is far off', () => {
    expect(median([5, 1000, 3])).toBe(5);
  });

  it('is between the middle two', () => {
    expect(median([4, 1, 2, 10])).toBe(3);
  });
});
