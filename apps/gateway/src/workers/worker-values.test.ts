import { describe, expect, it } from '@jest/globals';
import type { RequestContext } from '../graphql/context.ts';
import { isAvailableToday } from './worker-values.ts';

describe('“today I can work”', () => {
  const worker = { marketId: 1, availableOn: '2026-11-26' };
  const markets = { market: () => ({ timeZone: 'Asia/Shanghai' }) } as unknown as RequestContext['markets'];

  it.each([
    ['at noon of that day', '2026-11-26T12:00:00+08:00', true],
    ['in its last second', '2026-11-26T23:59:59+08:00', true],
    ['at the market’s midnight', '2026-11-27T00:00:00+08:00', false],
  ])('is told %s', (_, time, expected) => {
    const clock = { now: () => new Date(time) };
    expect(isAvailableToday(worker, { markets, clock })).toBe(expected);
  });
});
