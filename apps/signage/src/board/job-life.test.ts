import { describe, expect, it } from '@jest/globals';
import { aJob, dawn, hour, minute } from '../testing/board-builders.ts';
import { isLive, isNew, leavesAt, startOf } from './job-life.ts';

describe('a job leaves the wall', () => {
  it('when its last shift begins', () => {
    const job = aJob({ shiftStarts: [dawn + hour, dawn + 25 * hour], expiresAt: dawn + 90 * hour });
    expect(leavesAt(job)).toBe(dawn + 25 * hour);
  });

  it('when it expires, if that is earlier', () => {
    expect(leavesAt(aJob({ expiresAt: dawn + minute }))).toBe(dawn + minute);
  });

  it('without shifts, when its last day is over', () => {
    const job = aJob({
      shiftStarts: [],
      startsOn: '2026-11-24',
      endsOn: '2026-11-26',
      expiresAt: dawn + 900 * hour,
    });
    expect(leavesAt(job)).toBe(Date.parse('2026-11-27T00:00:00+08:00'));
  });

  it('to the minute', () => {
    const job = aJob({ shiftStarts: [dawn + hour] });
    expect(isLive(job, dawn + hour - 1)).toBe(true);
    expect(isLive(job, dawn + hour)).toBe(false);
  });
});

describe('a job is live', () => {
  it.each([
    [{ status: 'OPEN', headsLeft: 1 }, true],
    [{ status: 'OPEN', headsLeft: 0 }, false],
    [{ status: 'IN_REVIEW', headsLeft: 1 }, false],
  ])('as %j: %s', (given, expected) => {
    expect(isLive(aJob(given), dawn)).toBe(expected);
  });
});

describe('a job is new', () => {
  it('for ten minutes after it was published', () => {
    const job = aJob({ publishedAt: dawn });
    expect(isNew(job, dawn + 10 * minute - 1)).toBe(true);
    expect(isNew(job, dawn + 10 * minute)).toBe(false);
  });
});

describe('work without hours that goes on', () => {
  it('is work for today', () => {
    const job = aJob({ shiftStarts: [], startsOn: '2026-11-20', endsOn: '2026-12-20' });
    expect(startOf(job, dawn)).toEqual({ at: Date.parse('2026-11-24T00:00:00+08:00'), timed: false });
  });
});
