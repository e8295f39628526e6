import { describe, expect, it } from '@jest/globals';
import { instantIn } from '../shared/index.ts';
import { ageGuard, isAtNight, isHazardous, type GuardedJob } from './age-guard.ts';

const zone = 'Asia/Shanghai';

const shift = (from: string, to: string, nextDay = false) => ({
  startsAt: instantIn(zone, '2026-11-25', from),
  endsAt: instantIn(zone, nextDay ? '2026-11-26' : '2026-11-25', to),
});

const job = (overrides: Partial<GuardedJob> = {}): GuardedJob => ({
  startsOn: '2026-11-25',
  endsOn: null,
  certificateHint: null,
  category: 'day_work',
  shifts: [shift('08:00', '16:00')],
  ...overrides,
});

const adult = { birthYear: 1985, adultOn: null };
const minor = { birthYear: 2009, adultOn: '2027-03-01' };
const welding = { certificateHint: 'special_operation_welding' };

describe('night', () => {
  it.each([
    ['06:00', '14:00', false, false],
    ['05:59', '13:00', false, true],
    ['14:00', '22:00', false, false],
    ['14:00', '22:01', false, true],
    ['22:00', '23:00', false, true],
    ['20:00', '04:00', true, true],
    ['00:00', '01:00', false, true],
    ['06:00', '06:00', true, true],
  ])('%s to %s (next day: %s) is %s', (from, to, nextDay, night) => {
    expect(isAtNight(shift(from, to, nextDay), zone)).toBe(night);
  });

  it("is the market's, not the server's", () => {
    expect(isAtNight(shift('08:00', '16:00'), 'UTC')).toBe(true);
  });
});

describe('danger', () => {
  it.each([
    ['mining', { certificateHint: null, category: 'mining' }, true],
    ['welding', { ...welding, category: 'construction' }, true],
    ['a health certificate', { certificateHint: 'health_certificate', category: 'catering' }, false],
    ['day work', { certificateHint: null, category: 'day_work' }, false],
  ])('%s: %s', (_, trade, hazardous) => {
    expect(isHazardous(trade)).toBe(hazardous);
  });
});

describe('the age guards', () => {
  it('let adults do everything', () => {
    expect(ageGuard(adult, job({ ...welding, shifts: [shift('20:00', '08:00', true)] }), zone)).toBeNull();
  });

  it('let the young work by day', () => {
    expect(ageGuard(minor, job(), zone)).toBeNull();
  });

  it.each([
    ['dangerous work', welding, 'MINOR_HAZARD'],
    ['a night', { shifts: [shift('20:00', '23:00')] }, 'MINOR_NIGHT'],
    ['a night that crosses midnight', { shifts: [shift('18:00', '02:00', true)] }, 'MINOR_NIGHT'],
    ['one night among days', { shifts: [shift('08:00', '12:00'), shift('21:30', '22:30')] }, 'MINOR_NIGHT'],
    ['more than eight hours', { shifts: [shift('08:00', '16:01')] }, 'MINOR_OVERTIME'],
    [
      'two shifts of one day above eight hours',
      { shifts: [shift('07:00', '12:00'), shift('13:00', '17:00')] },
      'MINOR_OVERTIME',
    ],
  ])('keep the young from %s', (_, overrides, guard) => {
    expect(ageGuard(minor, job(overrides), zone)).toBe(guard);
  });

  it('let go on the 18th birthday, not the day before', () => {
    const at = (startsOn: string) => ageGuard(minor, job({ ...welding, startsOn }), zone);
    expect([at('2027-02-28'), at('2027-03-01')]).toEqual(['MINOR_HAZARD', null]);
  });

  it('keep from danger, and from nothing else, in the year of the 60th birthday', () => {
    const born = (birthYear: number, overrides = {}) =>
      ageGuard({ birthYear, adultOn: null }, job(overrides), zone);
    expect(born(1967, welding)).toBeNull();
    expect(born(1966, welding)).toBe('SENIOR_HAZARD');
    expect(born(1950)).toBeNull();
    expect(born(1950, { shifts: [shift('20:00', '08:00', true)] })).toBeNull();
  });

  it('look at the days of work, not at today, the last one after the new year too', () => {
    const at = (startsOn: string, endsOn: string | null) =>
      ageGuard({ birthYear: 1967, adultOn: null }, job({ ...welding, startsOn, endsOn }), zone);
    expect(at('2027-01-01', null)).toBe('SENIOR_HAZARD');
    expect(at('2026-12-30', '2027-01-02')).toBe('SENIOR_HAZARD');
    expect(at('2026-12-30', '2026-12-31')).toBeNull();
  });
});
