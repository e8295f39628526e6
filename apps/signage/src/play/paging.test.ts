import { describe, expect, it } from '@jest/globals';
import { keyOf } from '../board/board-order.ts';
import type { BoardJob } from '../board/board-job.ts';
import { dawn, jobsInARow } from '../testing/board-builders.ts';
import { dwellOfPage, dwellOfText } from './dwell.ts';
import { pageAfter, wallCapacity } from './paging.ts';

const jobs = jobsInARow(14);
const after = (ordered: readonly BoardJob[], job: BoardJob | null) =>
  pageAfter(ordered, job && keyOf(job, dawn), 6, dawn);

describe('pages', () => {
  it('follow each other and count themselves', () => {
    const first = after(jobs, null);
    const second = after(jobs, jobs[5]!);
    const third = after(jobs, jobs[11]!);
    expect([first, second, third].map((page) => [page?.number, page?.count])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    expect([first, second, third].flatMap((page) => page?.jobs)).toEqual(jobs);
  });

  it('end the round after the last job', () => {
    expect(after(jobs, jobs[13]!)).toBeNull();
  });

  it('jump over nobody when jobs of earlier pages have left', () => {
    expect(after(jobs.slice(5), jobs[5]!)?.jobs[0]).toBe(jobs[6]);
  });

  it('go on even if the last job shown has left itself', () => {
    const left = jobs.filter((job) => job !== jobs[5]);
    expect(after(left, jobs[5]!)?.jobs[0]).toBe(jobs[6]);
  });

  it('do not exist for an empty board', () => {
    expect(after([], null)).toBeNull();
  });
});

describe('a round', () => {
  it('lasts three minutes at most and never outgrows one answer of the API', () => {
    expect(wallCapacity(6)).toBe(72);
    expect(wallCapacity(14)).toBe(96);
  });
});

describe('the time to read', () => {
  it('of a page is 12 to 15 s', () => {
    expect([dwellOfPage(1, 6), dwellOfPage(3, 6), dwellOfPage(6, 6)]).toEqual([13_000, 14_000, 15_000]);
  });

  it('of a text is three characters a second and two seconds, at least eight', () => {
    expect(dwellOfText('招工不收费')).toBe(8_000);
    expect(dwellOfText('字'.repeat(30))).toBe(12_000);
  });
});
