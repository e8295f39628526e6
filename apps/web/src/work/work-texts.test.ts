import { describe, expect, it } from '@jest/globals';
import { expectedWage } from './expected-wage.ts';
import { timeLeft } from './time-left.ts';

const now = Date.parse('2026-11-25T06:00:00.000Z');

describe('the time to answer an offer', () => {
  it('is in hours and minutes, and ends', () => {
    expect(timeLeft('2026-11-25T18:00:00.000Z', now)).toEqual({ hours: 12, minutes: 0 });
    expect(timeLeft('2026-11-25T06:00:30.000Z', now)).toEqual({ hours: 0, minutes: 1 });
    expect(timeLeft('2026-11-25T06:00:00.000Z', now)).toBeNull();
  });
});

describe('the wage one may expect', () => {
  const promise = (amount: string, unit: string) => ({ amount, unit });

  it('is the day’s by the days', () => {
    const wagePromise = promise('220.50', 'DAY');
    expect(expectedWage({ startsOn: '2026-11-25', endsOn: null, wagePromise })).toBe('220.5');
    expect(expectedWage({ startsOn: '2026-11-25', endsOn: '2026-11-27', wagePromise })).toBe('661.5');
  });

  it('is the whole for a task, and left to the worker where pieces or hours count', () => {
    expect(expectedWage({ startsOn: '2026-11-25', wagePromise: promise('800.00', 'TASK') })).toBe('800');
    expect(expectedWage({ startsOn: '2026-11-25', wagePromise: promise('20.00', 'HOUR') })).toBe('');
  });
});
