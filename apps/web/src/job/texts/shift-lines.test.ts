import { describe, expect, it } from '@jest/globals';
import { shiftLines } from './shift-lines.ts';

const shift = (day: string, from: string, to: string) => ({
  startsAt: `2026-11-${day}T${from}:00+08:00`,
  endsAt: `2026-11-${day}T${to}:00+08:00`,
});

const told = (...shifts: ReturnType<typeof shift>[]) =>
  shiftLines(shifts).map(({ from, to }) => `${from}/${to}`);

describe('shifts', () => {
  it('of the same hours on days in a row are one line', () => {
    const days = ['24', '25', '26'].map((day) => shift(day, '07:00', '18:00'));
    expect(told(...days)).toEqual(['2026-11-24/2026-11-26']);
  });

  it('break at a day off and at other hours', () => {
    expect(told(shift('24', '07:00', '18:00'), shift('26', '07:00', '18:00'))).toHaveLength(2);
    expect(told(shift('24', '07:00', '18:00'), shift('25', '08:00', '18:00'))).toHaveLength(2);
  });

  it('in the morning and the afternoon make two lines', () => {
    const days = ['24', '25'].flatMap((day) => [shift(day, '07:00', '11:00'), shift(day, '14:00', '18:00')]);
    expect(told(...days)).toEqual(['2026-11-24/2026-11-25', '2026-11-24/2026-11-25']);
  });

  it('come in the order they are worked', () => {
    expect(told(shift('26', '07:00', '18:00'), shift('24', '07:00', '12:00'))).toEqual([
      '2026-11-24/2026-11-24',
      '2026-11-26/2026-11-26',
    ]);
  });
});
