import { describe, expect, it } from '@jest/globals';
import { KeysetPage } from './keyset-page.ts';
import type { SortKey } from './keyset.ts';

const keys: SortKey[] = [{ expression: 'size', descending: false, type: 'integer' }];
const list = ['boxes', 1];
const valuesOf = (size: number): number[] => [size];
const cursorOf = (size: number): string =>
  new KeysetPage({}, keys, list).cut([size], valuesOf).cursorOf(size);

describe('a page of a list', () => {
  it('begins at the beginning, with a condition that leaves everything', () => {
    const page = new KeysetPage({ first: 2 }, keys, list);
    expect([page.after(3), page.order(), page.rowsToRead, page.way]).toEqual(['true', 'size asc', 3, 'on']);
    expect(page.start).toEqual([]);
  });

  it('goes on after a cursor', () => {
    const page = new KeysetPage({ first: 2, after: cursorOf(7) }, keys, list);
    expect([page.after(3), page.way]).toEqual(['size > $3::integer', 'onFrom']);
    expect(page.start).toEqual(['7']);
  });

  it('goes back before a cursor, and is given in reading order', () => {
    const page = new KeysetPage({ last: 2, before: cursorOf(7) }, keys, list);
    expect([page.after(1), page.order(), page.way]).toEqual(['size < $1::integer', 'size desc', 'backFrom']);
    const { rows, hasPreviousPage, hasNextPage } = page.cut([6, 5, 4], valuesOf);
    expect([rows, hasPreviousPage, hasNextPage]).toEqual([[5, 6], true, true]);
  });

  it.each([
    [{ after: cursorOf(7) }, 'after'],
    [{ before: cursorOf(7) }, 'before'],
  ])('refuses a cursor of another list by its argument: %j', (page, argument) => {
    expect(() => new KeysetPage(page, keys, ['boxes', 2])).toThrow(expect.objectContaining({ argument }));
  });
});
