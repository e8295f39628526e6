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
    ['with the 30th of February', encodeCursor(mark, ['2026-02-30', values[1]])],
    ['of the year 0', encodeCursor(mark, ['0000-01-01', values[1]])],
    ['with an instant that is none', encodeCursor(mark, [values[0], '2026-02-30T00:00:00.000Z'])],
    ['with an hour that is none', encodeCursor(mark, [values[0], '2026-02-03T24:00:00.000Z'])],
    ['that are no JSON', 'bm9uc2Vuc2U'],
    ['that are empty', ''],
  ])('%s are refused by the name of their argument', (_, cursor) => {
    const decode = () => decodeCursor('after', mark, keys, cursor);
    expect(decode).toThrow(BadArgument);
    expect(decode).toThrow(expect.objectContaining({ argument: 'after' }));
  });
});

describe('numbers of cursors', () => {
  it.each<[SortKey['type'], string]>([
    ['integer', '9999999999'],
    ['float8', '1e999'],
    ['float8', '1e-400'],
    ['numeric', '1e5'],
    ['numeric', '1234567890123'],
  ])('are refused where PostgreSQL could not hold them: %s %s', (type, text) => {
    const decode = () =>
      decodeCursor(
        'after',
        mark,
        [{ expression: 'size', descending: true, type }],
        encodeCursor(mark, [text]),
      );
    expect(decode).toThrow(BadArgument);
  });

  it.each(['0', '68.39376873918363', '1.4901161193847656e-08', '20015114.35'])(
    'are taken as distances are written: %s',
    (text) => {
      const keys: SortKey[] = [{ expression: 'distance', descending: false, type: 'float8' }];
      expect(decodeCursor('after', mark, keys, encodeCursor(mark, [text]))).toEqual([text]);
    },
  );
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
