import { describe, expect, it } from '@jest/globals';
import { requiredText, sizeWall } from './sizing.ts';

const fullHd = { width: 1920, height: 1080 };

describe('the height of characters', () => {
  it.each([
    [55, 4, 32],
    [55, 6, 47],
    [55, 8, 63],
    [55, 10, 79],
    [86, 8, 40],
  ])('on %d inches for %d m is %d px', (inches, distance, pixels) => {
    expect(Math.round(requiredText({ ...fullHd, inches, distance }))).toBe(pixels);
  });

  it('doubles with the pixels of the same screen', () => {
    const size = { inches: 55, distance: 8 };
    const one = requiredText({ ...fullHd, ...size });
    expect(requiredText({ width: 3840, height: 2160, ...size })).toBeCloseTo(2 * one);
  });
});

describe('the wall', () => {
  it('of 55 inches for 8 m shows six one-line jobs', () => {
    const size = sizeWall({ ...fullHd, inches: 55, distance: 8 });
    expect(size).toMatchObject({ layout: 'table', columns: 1, rows: 6, reachesViewer: true });
    expect(size.textPx).toBeCloseTo(63, 0);
  });

  it('on end shows jobs in two lines', () => {
    const size = sizeWall({ width: 1080, height: 1920, inches: 55, distance: 8 });
    expect(size).toMatchObject({ layout: 'stacked', columns: 1, rows: 6, reachesViewer: true });
  });

  it('for 10 m shows two jobs in two lines each: large rather than many', () => {
    const size = sizeWall({ ...fullHd, inches: 55, distance: 10 });
    expect(size).toMatchObject({ layout: 'stacked', rows: 2, reachesViewer: true });
  });

  it('of 32:9 shows two columns', () => {
    expect(sizeWall({ width: 3840, height: 1080, inches: 120, distance: 8 })).toMatchObject({
      layout: 'table',
      columns: 2,
      rows: 7,
      reachesViewer: true,
    });
  });

  it('grows its text rather than show more than eight rows', () => {
    const size = sizeWall({ ...fullHd, inches: 55, distance: 3 });
    expect(size.rows).toBe(8);
    expect(size.textPx).toBeGreaterThan(requiredText({ ...fullHd, inches: 55, distance: 3 }));
  });

  it('shrinks its text rather than show less than two rows, and owns up to it', () => {
    const size = sizeWall({ ...fullHd, inches: 32, distance: 20 });
    expect(size.rows).toBe(2);
    expect(size.reachesViewer).toBe(false);
  });

  it.each([
    [320, 240],
    [100, 100],
    [0, 0],
  ])('of %d × %d still has a row', (width, height) => {
    expect(sizeWall({ width, height, inches: 55, distance: 8 }).rows).toBeGreaterThanOrEqual(1);
  });
});
