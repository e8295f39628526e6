import { afterEach, describe, expect, it } from '@jest/globals';
import { addDays, dayOf, daysBetween, setHomeTimeZone, timeOf, weekdayOf } from './calendar.ts';

afterEach(() => setHomeTimeZone(null));

describe('the calendar of the market', () => {
  it('turns its day at midnight in China', () => {
    expect(dayOf('2026-11-23T15:59:59.999Z')).toBe('2026-11-23');
    expect(dayOf('2026-11-23T16:00:00.000Z')).toBe('2026-11-24');
    expect(timeOf('2026-11-23T16:00:00.000Z')).toBe('00:00');
  });

  it.each([
    ['Asia/Urumqi', '2026-11-23', '22:00'],
    ['Europe/Berlin', '2026-11-23', '17:00'],
    ['Mars/Olympus', '2026-11-24', '00:00'],
  ])('is told in the zone of %s', (zone, day, time) => {
    setHomeTimeZone(zone);
    expect([dayOf('2026-11-23T16:00:00Z'), timeOf('2026-11-23T16:00:00Z')]).toEqual([day, time]);
    expect(timeOf('2026-11-23T16:00:00Z', 'Asia/Shanghai')).toBe('00:00');
  });

  it('counts days over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-11-30', '2026-12-02')).toBe(2);
    expect(daysBetween('2026-11-23', '2026-11-22')).toBe(-1);
  });

  it('knows the day of the week', () => {
    expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-29')]).toEqual([1, 0]);
  });
});
