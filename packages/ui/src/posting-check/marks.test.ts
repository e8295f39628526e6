import { describe, expect, it } from '@jest/globals';
import { locate, replaceRange, segmentsOf, type MarkedHit } from './marks.ts';

const hit = (words: string, start?: number, end?: number): MarkedHit => ({
  field: 'description',
  words,
  start: start ?? null,
  end: end ?? null,
});

const shape = (text: string, hits: MarkedHit[], checked?: string) =>
  segmentsOf(text, hits, checked).map((segment) => [segment.text, segment.hits.length]);

describe('locate', () => {
  it('takes the offsets of the checked text', () => {
    expect(locate(hit('男工', 1, 3), '找男工，男工')).toEqual({ start: 1, end: 3 });
  });

  it('looks for the words when there are no offsets', () => {
    expect(locate(hit('男工'), '急找男工')).toEqual({ start: 2, end: 4 });
  });

  it('follows the words when the text was changed before them', () => {
    expect(locate(hit('男工', 1, 3), '现在找男工', '找男工')).toEqual({ start: 3, end: 5 });
  });

  it('follows the words as typed, not as the rule normalised them', () => {
    expect(locate(hit('微信', 1, 4), '请加薇 信', '加薇 信')).toEqual({ start: 2, end: 5 });
  });

  it('finds nothing once the words are gone', () => {
    expect(locate(hit('男工', 1, 3), '找工人', '找男工')).toBeNull();
  });

  it('does not trust offsets outside the text', () => {
    expect(locate(hit('', 5, 9), '找男工')).toBeNull();
    expect(locate(hit('男工', 5, 9), '找男工')).toEqual({ start: 1, end: 3 });
  });
});

describe('segmentsOf', () => {
  it('keeps the whole text, marked or not', () => {
    const segments = segmentsOf('找男工3名，45岁以下', [hit('找男工', 0, 3), hit('45岁以下', 6, 11)]);
    expect(segments.map(({ text }) => text).join('')).toBe('找男工3名，45岁以下');
    expect(segments.map(({ hits }) => hits.length)).toEqual([1, 0, 1]);
  });

  it('cuts overlapping hits so that the shared part belongs to both', () => {
    expect(shape('abcdef', [hit('abcd', 0, 4), hit('cdef', 2, 6)])).toEqual([
      ['ab', 1],
      ['cd', 2],
      ['ef', 1],
    ]);
  });

  it('marks characters outside the basic plane by UTF-16 units', () => {
    expect(shape('😀男工', [hit('男工', 2, 4)])).toEqual([
      ['😀', 0],
      ['男工', 1],
    ]);
  });

  it('gives nothing for an empty text', () => {
    expect(segmentsOf('', [hit('男工')])).toEqual([]);
  });
});

describe('replaceRange', () => {
  it('puts other words in place', () => {
    expect(replaceRange('找男工3名', { start: 1, end: 3 }, '工人')).toBe('找工人3名');
  });
});
