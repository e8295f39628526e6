import { describe, expect, it } from '@jest/globals';
import { apiFilterOf, auditPath, filtersFrom, isNarrowed, paramsOf } from './audit-filters.ts';

const full = {
  ...{ action: 'job.post', actor: 'BgAAAAE', subject: 'AgAAAAE', request: '0190-a' },
  ...{ from: '2026-11-01', to: '2026-11-02' },
};

describe('filters of the audit trail', () => {
  it('come back from the address as they were', () => {
    expect(filtersFrom(paramsOf(full))).toEqual(full);
  });

  it('are codes, ids and days: anything else in the address counts as not given', () => {
    const params = new URLSearchParams({ action: '王师傅', subject: '138 1234 5678', from: 'yesterday' });
    expect(isNarrowed(filtersFrom(params))).toBe(false);
  });

  it('ask for whole days of the market', () => {
    expect(apiFilterOf(full, 'Asia/Shanghai')).toEqual({
      ...{ action: 'job.post', actorId: 'BgAAAAE', subjectId: 'AgAAAAE', requestId: '0190-a' },
      ...{ from: '2026-11-01T00:00:00+08:00', to: '2026-11-03T00:00:00+08:00' },
    });
  });

  it('make an address to link to', () => {
    expect(auditPath({ subject: 'AgAAAAE' })).toBe('/audit?subject=AgAAAAE');
  });
});
