import { describe, expect, it } from '@jest/globals';
import { extensionsOf, lastDayOf } from './extension.ts';
import { groupIn, jobGroups, waitingCount } from './job-groups.ts';

describe('one’s jobs', () => {
  it('stand in one tab each', () => {
    const all = Object.values(jobGroups).flat();
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(8);
  });

  it('open with those that look for people', () => {
    expect(groupIn(null)).toBe('hiring');
    expect(groupIn('elsewhere')).toBe('hiring');
    expect(groupIn('over')).toBe('over');
  });

  it('tell how many people wait for an answer', () => {
    const statuses = ['SUBMITTED', 'SHORTLISTED', 'WAITLISTED', 'OFFERED', 'REFUSED', 'ACCEPTED'];
    expect(waitingCount(statuses.map((status) => ({ status })))).toBe(2);
  });
});

describe('a longer stay on the board', () => {
  it('counts from its last day', () => {
    expect(lastDayOf('2026-11-26T16:00:00Z')).toBe('2026-11-26');
    expect(lastDayOf('2026-11-26T10:00:00Z')).toBe('2026-11-26');
    expect(extensionsOf('2026-11-26T16:00:00Z', '2026-11-25')).toEqual([
      { lastDay: '2026-11-27', expiresAt: '2026-11-28T00:00:00+08:00' },
      { lastDay: '2026-11-29', expiresAt: '2026-11-30T00:00:00+08:00' },
      { lastDay: '2026-12-03', expiresAt: '2026-12-04T00:00:00+08:00' },
    ]);
  });

  it('never ends before tomorrow', () => {
    expect(extensionsOf('2026-11-20T16:00:00Z', '2026-11-25')[0]?.lastDay).toBe('2026-11-26');
  });
});
