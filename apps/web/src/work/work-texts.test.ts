import { describe, expect, it } from '@jest/globals';
import { expectedWage } from './expected-wage.ts';
import { outcomeOf } from './status-word.ts';
import { timeLeft } from './time-left.ts';

const now = Date.parse('2026-11-25T06:00:00.000Z');

describe('the time to answer an offer', () => {
  it('is in hours and minutes, and ends', () => {
    expect(timeLeft('2026-11-25T18:00:00.000Z', now)).toEqual({ hours: 12, minutes: 0 });
    expect(timeLeft('2026-11-25T06:00:30.000Z', now)).toEqual({ hours: 0, minutes: 1 });
    expect(timeLeft('2026-11-25T06:00:00.000Z', now)).toBeNull();
  });
});

describe('what became of an application', () => {
  const changedAt = '2026-11-25T05:00:00.000Z';
  const paidAt = '2026-11-27T11:00:00.000Z';
  const placed = (status: string, workerConfirmedAt: string | null = null) =>
    ({ status, wagePromise: { workerConfirmedAt } }) as Parameters<typeof outcomeOf>[0]['placement'];

  it.each([
    ['OFFERED', null, 'OFFERED', changedAt],
    ['ACCEPTED', placed('AGREED'), 'ACCEPTED', changedAt],
    ['ACCEPTED', placed('ACTIVE'), 'ACTIVE', null],
    ['ACCEPTED', placed('FINISHED'), 'FINISHED', null],
    ['ACCEPTED', placed('FINISHED', paidAt), 'PAID', paidAt],
    ['WITHDRAWN', placed('CANCELLED'), 'WITHDRAWN', changedAt],
  ] as const)('of %s with %o is %s', (status, placement, word, at) => {
    expect(outcomeOf({ status, changedAt, placement })).toEqual({ word, at });
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
