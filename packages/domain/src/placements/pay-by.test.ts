import { describe, expect, it } from '@jest/globals';
import { payBy } from './pay-by.ts';

describe('the last day to pay', () => {
  it.each([
    ['DAILY', null, '2026-11-25'],
    ['DAILY', '2026-11-28', '2026-11-25'],
    ['WEEKLY', null, '2026-11-25'],
    ['WEEKLY', '2026-12-20', '2026-12-02'],
    ['WEEKLY', '2026-11-27', '2026-11-27'],
    ['HALF_MONTHLY', '2027-02-01', '2026-12-10'],
    ['MONTHLY', '2027-02-01', '2026-12-26'],
    ['MONTHLY', '2026-11-30', '2026-11-30'],
    ['ON_COMPLETION', null, '2026-11-25'],
    ['ON_COMPLETION', '2026-12-31', '2026-12-31'],
  ] as const)('with %s and an end on %s is %s', (settlement, endsOn, day) => {
    expect(payBy(settlement, '2026-11-25', endsOn)).toBe(day);
  });
});
