import { describe, expect, it } from '@jest/globals';
import { wageStateOf } from './wage-state.ts';

const promise = { payBy: '2026-11-26' };
const at = '2026-11-26T10:00:00.000Z';

describe('a promised wage', () => {
  it('is overdue the day after it was due', () => {
    expect([wageStateOf(promise, '2026-11-26'), wageStateOf(promise, '2026-11-27')]).toEqual([
      'unpaid',
      'overdue',
    ]);
  });

  it('counts as paid when the worker says so, whatever the employer says', () => {
    expect(wageStateOf({ ...promise, employerConfirmedAt: at }, '2026-12-01')).toBe('employerSays');
    expect(wageStateOf({ ...promise, workerConfirmedAt: at }, '2026-12-01')).toBe('paid');
  });
});
