import { describe, expect, it } from '@jest/globals';
import { afterCursor, decodeCursor, encodeCursor, listMark, orderBy, type SortKey } from './keyset.ts';
import { BadArgument } from './refusal.ts';

const keys: SortKey[] = [
  { expression: 'starts_on', descending: false, type: 'date' },
  { expression: 'listed_at', descending: true, type: 'timestamptz' },
];
const mark = listMark('jobs', 1);
const values = ['2026-05-01', '2026-04-30T21:00:00.000Z'];

describe('cursors', () => {
  it('give back what they were made of', () => {
    const cursor = encodeCursor(mark, [values[0], new Date(values[1]!)]);
    expect(decodeCursor('after', mark, keys, cursor)).toEqual(values);
  });

  it.each([
    ['of another list', encodeCursor(listMark('jobs', 2), values)],
    ['with a value too few', encodeCursor(mark, values.slice(1))],
    ['with SQL in it', encodeCursor(mark, ["2026-05-01'; drop table jobs", values[1]])],
    ['with a day that is none', encodeCursor(mark, ['2026-13-45', values[1]])],
    ['that are no JSON', 'bm9uc2Vuc2U'],
    ['that are empty', ''],
  ])('%s are refused by the name of their argument', (_, cursor) => {
    const decode = () => decodeCursor('after', mark, keys, cursor);
    expect(decode).toThrow(BadArgument);
    expect(decode).toThrow(expect.objectContaining({ argument: 'after' }));
  });
});

describe('SQL of an order', () => {
  it('turns every key round for pages read backwards', () => {
    expect(orderBy(keys, false)).toBe('starts_on asc, listed_at desc');
    expect(orderBy(keys, true)).toBe('starts_on desc, listed_at asc');
  });

  it('compares keys of mixed directions one after the other', () => {
    expect(afterCursor(keys, false, 3)).toBe(
      'starts_on >= $3::date and (starts_on <> $3::date or (listed_at < $4::timestamptz))',
    );
  });
});
