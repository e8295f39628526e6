import { describe, expect, it } from '@jest/globals';
import { isSpelledBy, spellingOf } from './spelling.ts';

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

describe('isSpelledBy', () => {
  it.each(['baojie', 'baoji', 'bao', 'bj'])('knows 保洁 by %s', (letters) => {
    expect(isSpelledBy(spellingOf('保洁'), letters)).toBe(true);
  });

  it.each(['b', 'ba', 'j', 'bjx', 'aojie', 'baojiex', ''])('does not know 保洁 by %s', (letters) => {
    expect(isSpelledBy(spellingOf('保洁'), letters)).toBe(false);
  });
});
