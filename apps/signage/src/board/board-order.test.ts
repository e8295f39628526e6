import { describe, expect, it } from '@jest/globals';
import { aJob, dawn, hour, jobsInARow, minute } from '../testing/board-builders.ts';
import { inOrder, onTheWall } from './board-order.ts';

const ids = (jobs: readonly { id: string }[]) => jobs.map(({ id }) => id);

describe('the order of the board', () => {
  it('is by start, then newest first', () => {
    const late = aJob({ shiftStarts: [dawn + 3 * hour] });
    const old = aJob({ shiftStarts: [dawn + hour], publishedAt: dawn - 2 * hour });
    const fresh = aJob({ shiftStarts: [dawn + hour], publishedAt: dawn - hour });
    expect(ids(inOrder([late, old, fresh], dawn))).toEqual(ids([fresh, old, late]));
  });

  it('goes by the next shift of work that lasts for days', () => {
    const days = aJob({ shiftStarts: [dawn - 22 * hour, dawn + 2 * hour], expiresAt: dawn + 90 * hour });
    const sooner = aJob({ shiftStarts: [dawn + hour] });
    expect(ids(inOrder([days, sooner], dawn))).toEqual(ids([sooner, days]));
  });

  it('takes work without hours as work of its day', () => {
    const today = aJob({ shiftStarts: [], startsOn: '2026-11-24' });
    const tomorrow = aJob({ shiftStarts: [], startsOn: '2026-11-25', expiresAt: dawn + 48 * hour });
    const morning = aJob({ shiftStarts: [dawn + hour] });
    expect(ids(inOrder([tomorrow, morning, today], dawn))).toEqual(ids([today, morning, tomorrow]));
  });
});

describe('the wall', () => {
  it('shows the soonest jobs only', () => {
    const jobs = jobsInARow(200);
    expect(ids(onTheWall(jobs, dawn, 72))).toEqual(ids(jobs.slice(0, 72)));
  });

  it('also shows what was published in the last ten minutes, wherever it starts', () => {
    const jobs = jobsInARow(100);
    const start = dawn + 200 * hour;
    const fresh = aJob({ shiftStarts: [start], publishedAt: dawn - 9 * minute });
    const old = aJob({ shiftStarts: [start], publishedAt: dawn - 10 * minute });
    const shown = ids(onTheWall([...jobs, fresh, old], dawn, 72));
    expect(shown).toEqual([...ids(jobs.slice(0, 72)), fresh.id]);
  });

  it('is not swamped by an import', () => {
    const imported = jobsInARow(150).map((job) => ({ ...job, publishedAt: dawn - minute }));
    expect(onTheWall(imported, dawn, 72)).toHaveLength(72 + 24);
  });
});
