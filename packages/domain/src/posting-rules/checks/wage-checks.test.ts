import { describe, expect, it } from '@jest/globals';
import { hitsOf, rulesHit } from '../fixtures/check.ts';

describe('S05, below the minimum wage', () => {
  const hourly = (min: string) => ({ wage: { min, max: '30.00', unit: 'HOUR' } });
  const monthly = (min: string) => ({ wage: { min, max: '3000.00', unit: 'MONTH' }, settlement: 'MONTHLY' });

  it('is off while the market has no minimum', () => {
    expect(rulesHit(hourly('1.00'))).toEqual([]);
    expect(rulesHit(hourly('1.00'), { minimumWagePerHour: null })).toEqual([]);
  });

  it('blocks hourly pay below the minimum and names the minimum', () => {
    const [hit] = hitsOf(hourly('19.99'), { minimumWagePerHour: '20.00' });
    expect(hit).toMatchObject({ rule: 'S05', severity: 'BLOCK', field: 'wage', articles: ['LL-48'] });
    expect(hit?.advice).toContain('20.00');
  });

  it('blocks monthly pay below the minimum', () => {
    expect(rulesHit(monthly('1999.99'), { minimumWagePerMonth: '2000' })).toEqual(['S05']);
  });

  it('accepts the minimum itself', () => {
    expect(rulesHit(hourly('20.0'), { minimumWagePerHour: '20.00' })).toEqual([]);
  });

  it('compares like with like', () => {
    expect(rulesHit(hourly('19.00'), { minimumWagePerMonth: '2000.00' })).toEqual([]);
    expect(rulesHit({}, { minimumWagePerHour: '500.00', minimumWagePerMonth: '9000.00' })).toEqual([]);
  });
});

describe('settlement', () => {
  const byHour = { wage: { min: '20.00', max: '22.00', unit: 'HOUR' } };
  const shift = (hours: number) => ({
    startsAt: new Date('2026-01-21T10:00:00+08:00'),
    endsAt: new Date(new Date('2026-01-21T10:00:00+08:00').getTime() + hours * 3_600_000),
  });

  it('W01: hourly part-time work is not paid by the month', () => {
    expect(hitsOf({ ...byHour, settlement: 'MONTHLY', shifts: [shift(4)] })).toMatchObject([
      { rule: 'W01', severity: 'REVIEW', field: 'settlement', articles: ['LCL-72', 'LCL-68'] },
    ]);
  });

  it.each(['DAILY', 'WEEKLY', 'HALF_MONTHLY'])('W01: %s is soon enough', (settlement) => {
    expect(rulesHit({ ...byHour, settlement })).toEqual([]);
  });

  it('W01: whole days counted by the hour are not part-time', () => {
    expect(rulesHit({ ...byHour, settlement: 'MONTHLY', shifts: [shift(4), shift(8)] })).toEqual([]);
  });

  it('W02: work of more than a month is not paid only at its end', () => {
    expect(rulesHit({ settlement: 'ON_COMPLETION', startsOn: '2026-02-01', endsOn: '2026-03-04' })).toEqual([
      'W02',
    ]);
    expect(rulesHit({ settlement: 'ON_COMPLETION', startsOn: '2026-02-01', endsOn: '2026-03-03' })).toEqual(
      [],
    );
  });

  it('W03: settlement on completion asks for the last day', () => {
    expect(hitsOf({ settlement: 'ON_COMPLETION' })).toMatchObject([
      { rule: 'W03', severity: 'HINT', field: 'endsOn' },
    ]);
  });
});
