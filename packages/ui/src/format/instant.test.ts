import { describe, expect, it } from '@jest/globals';
import { instantOf } from './instant.ts';

describe('a wall-clock time', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-24', '2026-11-24T07:00:00+08:00'],
    ['UTC', '2026-11-24', '2026-11-24T07:00:00+00:00'],
    ['Europe/Berlin', '2026-07-01', '2026-07-01T07:00:00+02:00'],
  ])('is written with the offset of %s', (zone, day, instant) =>
    expect(instantOf(zone, day, '07:00')).toBe(instant),
  );
});
