import { describe, expect, it } from '@jest/globals';
import { englishSpellings, isSpelledBy, spellingOf } from './spelling.ts';

describe('spellingOf', () => {
  it.each([
    ['保洁', 'baojie', 'bj'],
    ['绿化养护', 'lvhuayanghu', 'lhyh'],
    ['KTV服务员', 'ktvfuwuyuan', 'kfwy'],
    ['', '', ''],
  ])('spells %s', (word, whole, initials) => {
    expect(spellingOf(word)).toEqual({ whole, initials });
  });
});

describe('englishSpellings', () => {
  const known = (letters: string) =>
    englishSpellings('Chinese-style cook / chef').some((spelling) => isSpelledBy(spelling, letters));

  it.each(['cook', 'coo', 'chinesestylecook', 'chef'])('knows a cook by %s', (letters) => {
    expect(known(letters)).toBe(true);
  });

  it.each(['co', 'ook', 'ccc', ''])('does not know a cook by %s', (letters) => {
    expect(known(letters)).toBe(false);
  });

  it('has none where there is no English name', () => {
    expect(englishSpellings(null)).toEqual([]);
  });
});

describe('isSpelledBy', () => {
  it.each(['baojie', 'baoji', 'bao', 'bj'])('knows 保洁 by %s', (letters) => {
    expect(isSpelledBy(spellingOf('保洁'), letters)).toBe(true);
  });

  it.each(['b', 'ba', 'j', 'bjx', 'aojie', 'baojiex', ''])('does not know 保洁 by %s', (letters) => {
    expect(isSpelledBy(spellingOf('保洁'), letters)).toBe(false);
  });
});
