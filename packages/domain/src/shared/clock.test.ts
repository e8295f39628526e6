import { describe, expect, it } from '@jest/globals';
import { addDays, dayIn, instantIn } from './clock.ts';

describe('days and instants of a market', () => {
  it.each([
    ['2026-05-01T15:59:59Z', '2026-05-01'],
    ['2026-05-01T16:00:00Z', '2026-05-02'],
    ['2026-12-31T16:00:00Z', '2027-01-01'],
  ])('sees %s as %s in Shanghai', (instant, day) => {
    expect(dayIn('Asia/Shanghai', new Date(instant))).toBe(day);
  });

  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-01-01', -1, '2026-12-31'],
  ])('moves %s by %d days to %s', (day, days, moved) => {
    expect(addDays(day, days)).toBe(moved);
  });

  it.each([
    ['Asia/Shanghai', '2026-05-02', '00:00', '2026-05-01T16:00:00.000Z'],
    ['UTC', '2026-05-02', '05:30', '2026-05-02T05:30:00.000Z'],
    ['Europe/Berlin', '2026-07-01', '12:00', '2026-07-01T10:00:00.000Z'],
    // On the days on which clocks are changed, before and after it.
    ['Australia/Sydney', '2026-04-05', '00:00', '2026-04-04T13:00:00.000Z'],
    ['Australia/Sydney', '2026-04-05', '12:00', '2026-04-05T02:00:00.000Z'],
    ['America/New_York', '2026-11-01', '00:00', '2026-11-01T04:00:00.000Z'],
    ['America/New_York', '2026-11-01', '03:00', '2026-11-01T08:00:00.000Z'],
  ])('finds the instant a clock in %s shows %s %s', (zone, day, time, instant) => {
    expect(instantIn(zone, day, time).toISOString()).toBe(instant);
  });
});
