import { describe, expect, it } from '@jest/globals';
import { parseDay } from './typed-day.ts';

const today = '2026-11-24';

describe('parseDay', () => {
  it.each([
    ['今天', '2026-11-24'],
    ['明天', '2026-11-25'],
    ['+3', '2026-11-27'],
    ['1125', '2026-11-25'],
    ['11-25', '2026-11-25'],
    ['11.5', '2026-11-05'],
    ['11月25日', '2026-11-25'],
    ['11月25号', '2026-11-25'],
    ['１１／２５', '2026-11-25'],
    ['2026-11-25', '2026-11-25'],
    ['2026年11月25日', '2026-11-25'],
    ['20261125', '2026-11-25'],
    ['2027/1/3', '2027-01-03'],
  ])('reads %s', (typed, day) => expect(parseDay(typed, today)).toBe(day));

  it('means next year when the day is long past in this one', () => {
    expect(parseDay('0103', today)).toBe('2027-01-03');
    expect(parseDay('10-20', today)).toBe('2026-10-20');
  });

  it.each(['', '1340', '2-30', '2026-02-29', '25', 'abc', '11-25-2026'])('refuses %s', (typed) => {
    expect(parseDay(typed, today)).toBeNull();
  });
});
