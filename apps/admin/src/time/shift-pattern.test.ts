import { describe, expect, it } from '@jest/globals';
import { isOvernight, shiftDays, shiftPatterns } from './shift-pattern.ts';

const zone = 'Asia/Shanghai';
const shift = (day: string, start: string, end: string, endDay = day) => ({
  startsAt: `${day}T${start}:00+08:00`,
  endsAt: `${endDay}T${end}:00+08:00`,
});

describe('shiftPatterns', () => {
  it('says once what is the same each day', () => {
    const shifts = [shift('2026-11-24', '07:00', '18:00'), shift('2026-11-25', '07:00', '18:00')];
    expect(shiftPatterns(shifts, zone)).toEqual([{ start: '07:00', end: '18:00' }]);
    expect(shiftDays(shifts, zone)).toBe(2);
  });

  it('keeps different times apart, earliest first', () => {
    const shifts = [shift('2026-11-24', '14:00', '18:00'), shift('2026-11-24', '07:00', '11:30')];
    expect(shiftPatterns(shifts, zone).map(({ start }) => start)).toEqual(['07:00', '14:00']);
  });
});

describe('isOvernight', () => {
  it('knows the night shift', () => {
    expect(isOvernight({ start: '22:00', end: '06:00' })).toBe(true);
    expect(isOvernight({ start: '07:00', end: '18:00' })).toBe(false);
  });
});
