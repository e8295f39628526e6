import { describe, expect, it } from '@jest/globals';
import { codeLetters, eraseAt, keyBeyond, typedOnto } from './code-keys.ts';

describe('the keys of a pairing code', () => {
  it('hold nothing that looks like something else', () => {
    expect(codeLetters.join('')).toMatch(/^[^01ILO]{31}$/);
  });

  it.each([
    [0, 'ArrowRight', 1],
    [0, 'ArrowLeft', 0],
    [3, 'ArrowUp', 3],
    [3, 'ArrowDown', 11],
    [24, 'ArrowDown', 24],
    [30, 'ArrowRight', eraseAt],
    [eraseAt, 'ArrowRight', eraseAt],
    [5, 'x', 5],
  ])('lead from %s by %s to %s', (from, arrow, to) => {
    expect(keyBeyond(from, arrow)).toBe(to);
  });

  it('add up to six characters, in whatever case, and leave out what no code holds', () => {
    expect([...'k7-m2oqxabc'].reduce(typedOnto, '')).toBe('K7M2QX');
  });
});
