import { describe, expect, it } from '@jest/globals';
import { minutesSince } from './market-time.ts';

describe('market time', () => {
  it('never waits less than nothing', () => {
    expect(minutesSince('2026-11-24T07:00:00+08:00', Date.parse('2026-11-23T22:00:00Z'))).toBe(0);
    expect(minutesSince('2026-11-24T07:00:00+08:00', Date.parse('2026-11-24T00:30:59Z'))).toBe(90);
  });
});
