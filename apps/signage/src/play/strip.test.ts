import { describe, expect, it } from '@jest/globals';
import type { BoardState } from '../board/board-reducer.ts';
import {
  aBoard,
  afterEvents,
  aJob,
  dawn,
  jobsInARow,
  minute,
  published,
  removedEvent,
} from '../testing/board-builders.ts';
import { firstStrip, followStrip, knowAll, type Strip } from './strip.ts';

const second = 1000;
const fresh = (publishedAt = dawn) => aJob({ publishedAt });

/** The strip from moment to moment, four times a second; what it showed when it changed. */
function watch(strip: Strip, board: BoardState, from: number, seconds: number): string[] {
  const shown: string[] = [];
  let current = strip;
  for (let now = from; now < from + seconds * second; now += 250) {
    const next = followStrip(current, board, now);
    const name = next.slot?.job.id ?? `slogan ${next.slogan}`;
    if (next.slot?.job !== current.slot?.job || next.slogan !== current.slogan) shown.push(name);
    current = next;
  }
  return shown;
}

describe('the strip', () => {
  it('goes through the slogans', () => {
    expect(watch(firstStrip, aBoard([]), dawn, 24)).toEqual(['slogan 1', 'slogan 0', 'slogan 1']);
  });

  it('announces a published job at once, above everything', () => {
    const calm = followStrip(firstStrip, aBoard([]), dawn);
    const job = fresh();
    const strip = followStrip(calm, aBoard([job]), dawn + 100);
    expect(strip.slot?.job).toBe(job);
    expect(strip.announcing).toBe(true);
  });

  it('interrupts an announcement for a newer job, not for an older one', () => {
    const [older, first, newer] = [fresh(dawn - 5 * second), fresh(dawn), fresh(dawn + second)];
    const announcing = followStrip(firstStrip, aBoard([first]), dawn);
    const withOlder = followStrip(announcing, aBoard([first, older]), dawn + second);
    expect(withOlder.slot?.job).toBe(first);
    const withNewer = followStrip(withOlder, aBoard([first, older, newer]), dawn + second);
    expect(withNewer.slot?.job).toBe(newer);
  });

  it('announces what waited afterwards', () => {
    const jobs = [fresh(dawn - 2 * second), fresh(dawn - second), fresh(dawn)];
    const shown = watch(firstStrip, aBoard(jobs), dawn, 9);
    expect(shown).toEqual(jobs.map(({ id }) => id).reverse());
  });

  it('does not announce a flood one by one', () => {
    const flood = jobsInARow(100).map((job, index) => ({ ...job, publishedAt: dawn + index }));
    const shown = watch(firstStrip, aBoard(flood), dawn + 100, 60).slice(0, 9);
    expect(shown.at(-1)).toMatch(/^slogan/);
  });

  it('shows new jobs again between the slogans, for ten minutes', () => {
    const [one, two] = [fresh(dawn - second), fresh(dawn)];
    const known = knowAll(firstStrip, aBoard([one, two]), dawn);
    const shown = watch(known, aBoard([one, two]), dawn, 72);
    expect(shown).toEqual([two.id, 'slogan 1', one.id, 'slogan 0', two.id, 'slogan 1', one.id, 'slogan 0']);
    expect(watch(known, aBoard([one, two]), dawn + 10 * minute, 24)).toEqual([
      'slogan 1',
      'slogan 0',
      'slogan 1',
    ]);
  });

  it('drops a closed job within a second', () => {
    const job = fresh();
    const board = aBoard([job]);
    const strip = followStrip(firstStrip, board, dawn);
    const closed = afterEvents(board, [removedEvent(job.id, 'CLOSED')]);
    const leaving = followStrip(strip, closed, dawn + 200);
    expect(leaving.slot?.state).toBe('leaving');
    expect(followStrip(leaving, closed, dawn + 600).slot).toBeNull();
  });

  it('marks a filled job', () => {
    const job = fresh();
    const board = aBoard([job]);
    const filled = afterEvents(board, [removedEvent(job.id, 'FILLED')]);
    expect(followStrip(followStrip(firstStrip, board, dawn), filled, dawn + 200).slot?.state).toBe('filled');
  });

  it('remembers no more jobs than are new', () => {
    let strip = firstStrip;
    let board = aBoard([]);
    for (let round = 0; round < 200; round++) {
      const now = dawn + round * minute;
      board = afterEvents(
        board,
        [published(aJob({ publishedAt: now, shiftStarts: [now + 600 * minute] }))],
        now,
      );
      strip = followStrip(strip, board, now);
    }
    expect(strip.announced.size).toBeLessThanOrEqual(10);
  });

  it('without slogans and jobs shows nothing and does not stumble', () => {
    const bare = { ...aBoard([]), slogans: [] };
    expect(watch(firstStrip, bare, dawn, 60)).toEqual([]);
  });
});
