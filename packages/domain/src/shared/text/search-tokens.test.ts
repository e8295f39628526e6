import { describe, expect, it } from '@jest/globals';
import { queryTokens, searchTokens } from './index.ts';

describe('searchTokens', () => {
  it('gives the characters and bigrams of a Han run', () => {
    expect(searchTokens('搬运工')).toEqual(['搬', '运', '工', '搬运', '运工']);
  });

  it('gives Latin and digit words in lower case with their prefixes', () => {
    expect(searchTokens('KTV-5号')).toEqual(['ktv', 'kt', '5', '号']);
  });

  it('gives prefixes of at most 12 characters', () => {
    expect(searchTokens('abcdefghijklmnop').at(-1)).toBe('abcdefghijkl');
  });

  it('gives each token once', () => {
    expect(searchTokens('工工工')).toEqual(['工', '工工']);
  });

  it('reads across the spaces of a Han title', () => {
    expect(searchTokens('电 焊 工')).toContain('电焊');
  });

  it('keeps characters beyond the first plane whole', () => {
    expect(searchTokens('𠮷工')).toEqual(['𠮷', '工', '𠮷工']);
  });

  it('cuts a word that a tsvector could not hold', () => {
    expect(searchTokens('x'.repeat(3000))[0]).toHaveLength(40);
  });

  it('finds nothing in punctuation and emoji', () => {
    expect(searchTokens('，。!? 👍 --')).toEqual([]);
  });
});

describe('queryTokens', () => {
  const finds = (query: string, text: string): boolean => {
    const tokens = new Set(searchTokens(text));
    const asked = queryTokens(query);
    return asked.length > 0 && asked.every((token) => tokens.has(token));
  };

  it('asks for the bigrams of a run, and for the character of a run of one', () => {
    expect(queryTokens('砌筑工 焊')).toEqual(['砌筑', '筑工', '焊']);
  });

  it('asks for nothing when there is nothing to search for', () => {
    expect(queryTokens(' ？！ ')).toEqual([]);
  });

  it.each([
    ['瓦工', '小区外墙零活 瓦工师傅'],
    ['工', '力工'],
    ['搬运 装卸', '装卸货物，负责搬运'],
    ['ｋｔｖ', '酒店KTV保洁'],
    ['wel', 'Welder wanted'],
    ['薇信', '微信通知'],
    ['x'.repeat(50), 'x'.repeat(60)],
    ['\u182E\u1823\u1829\u182D\u1823\u182F', '\u182E\u1823\u1829\u182D\u1823\u182F\u202F\u1824\u1828'],
    ['\u182E\u180B\u1823', '\u182E\u1823'],
  ])('finds %s in %s', (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ['瓦工', '工地搬瓦'],
    ['焊工', '电焊，力工'],
    ['elder', 'Welder wanted'],
  ])('does not find %s in %s', (query, text) => {
    expect(finds(query, text)).toBe(false);
  });
});
