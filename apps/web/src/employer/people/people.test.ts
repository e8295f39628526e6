import { describe, expect, it } from '@jest/globals';
import { inOrder, metresToWorker, stepsOf } from './applicants.ts';
import { maySayPaid } from './wage-paid.ts';

describe('applicants', () => {
  it('who wait for an answer come first, who are out of the race last', () => {
    const statuses = ['ACCEPTED', 'REFUSED', 'WAITLISTED', 'SUBMITTED', 'OFFERED', 'NEWER', 'SHORTLISTED'];
    const { current, over } = inOrder(statuses.map((status) => ({ status })));
    expect(current.map(({ status }) => status)).toEqual([
      'SUBMITTED',
      'SHORTLISTED',
      'OFFERED',
      'WAITLISTED',
      'ACCEPTED',
    ]);
    expect(over.map(({ status }) => status)).toEqual(['REFUSED', 'NEWER']);
  });

  it('can be kept in mind once, and refused until they said yes', () => {
    expect(stepsOf('SUBMITTED')).toEqual({ offer: true, keep: true, refuse: true });
    expect(stepsOf('OFFERED')).toEqual({ offer: false, keep: false, refuse: true });
    expect(stepsOf('ACCEPTED')).toEqual(stepsOf('NEWER'));
  });

  it('live as far away as the middles of two sub-districts, unless the job is pinned', () => {
    const divisions = [
      { code: '150302001', location: { longitude: 106.8, latitude: 39.67 } },
      { code: '150302002', location: { longitude: 106.82, latitude: 39.67 } },
      { code: '150302003', location: null },
    ];
    const job = { divisionCode: '150302001' };
    expect(Math.round((metresToWorker('150302002', job, divisions) ?? 0) / 100)).toBe(17);
    const pinned = { ...job, location: { longitude: 106.82, latitude: 39.68 } };
    expect(Math.round((metresToWorker('150302002', pinned, divisions) ?? 0) / 100)).toBe(11);
    for (const unknown of ['150302001', '150302003', null]) {
      expect(metresToWorker(unknown, job, divisions)).toBeNull();
    }
  });
});

describe('the wage', () => {
  const wagePromise = { employerConfirmedAt: null };
  const placement = { status: 'AGREED', beginsAt: '2026-11-25T09:00:00Z', wagePromise };
  const at = (time: string) => Date.parse(`2026-11-25T${time}:00Z`);

  it('is said to be paid from when the work begins on, once, for who came', () => {
    expect(maySayPaid(placement, at('08:59'))).toBe(false);
    expect(maySayPaid(placement, at('09:00'))).toBe(true);
    expect(maySayPaid({ ...placement, status: 'NO_SHOW' }, at('20:00'))).toBe(false);
    const said = { ...wagePromise, employerConfirmedAt: '2026-11-25T10:00:00Z' };
    expect(maySayPaid({ ...placement, wagePromise: said }, at('20:00'))).toBe(false);
  });
});
