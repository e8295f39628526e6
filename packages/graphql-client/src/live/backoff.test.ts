import { describe, expect, it } from '@jest/globals';
import { backoff } from './backoff.ts';

describe('the wait before another try', () => {
  it('doubles from a second and stops growing at half a minute', () => {
    const longest = [0, 1, 2, 3, 4, 5, 50].map((attempt) => backoff(attempt, () => 1));
    expect(longest).toEqual([1000, 2000, 4000, 8000, 16000, 30000, 30000]);
  });

  it('is spread over half of itself', () => {
    expect(backoff(3, () => 0)).toBe(4000);
    expect(backoff(3, () => 0.5)).toBe(6000);
  });
});
