import { describe, expect, it } from '@jest/globals';
import { parseTimeOfDay } from './time-of-day.ts';

describe('parseTimeOfDay', () => {
  it.each([
    ['7', '07:00'],
    ['18', '18:00'],
    ['730', '07:30'],
    ['0730', '07:30'],
    ['7:30', '07:30'],
    ['7：30', '07:30'],
    ['７点', '07:00'],
    ['7点半', '07:30'],
    ['18点15分', '18:15'],
    ['24:00', '00:00'],
    [' 06 : 30 ', '06:30'],
  ])('reads %s as %s', (typed, time) => {
    expect(parseTimeOfDay(typed)).toBe(time);
  });

  it.each(['', '25', '7:60', '2430', 'abc', '12345', '-1'])('refuses %s', (typed) => {
    expect(parseTimeOfDay(typed)).toBeNull();
  });
});
