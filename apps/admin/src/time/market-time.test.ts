import { describe, expect, it } from '@jest/globals';
import { instantOf, minutesSince } from './market-time.ts';

const zone = 'Asia/Shanghai';

describe('market time', () => {
  it('writes a wall-clock time with the offset of the zone', () => {
    expect(instantOf(zone, '2026-11-24', '07:00')).toBe('2026-11-24T07:00:00+08:00');
    expect(instantOf('UTC', '2026-11-24', '07:00')).toBe('2026-11-24T07:00:00+00:00');
    expect(instantOf('Europe/Berlin', '2026-07-01', '07:00')).toBe('2026-07-01T07:00:00+02:00');
  });

  it('never waits less than nothing', () => {
    expect(minutesSince('2026-11-24T07:00:00+08:00', Date.parse('2026-11-23T22:00:00Z'))).toBe(0);
    expect(minutesSince('2026-11-24T07:00:00+08:00', Date.parse('2026-11-24T00:30:59Z'))).toBe(90);
  });
});
