import { describe, expect, it } from '@jest/globals';
import { brandColours } from './brand-colours.ts';

describe('brandColours', () => {
  it.each([
    ['#7a1f1f', '#581616', '#efe4e4'],
    ['#000000', '#000000', '#e0e0e0'],
  ])('of %s are itself, darker and nearly white', (accent, deep, wash) => {
    expect(brandColours(accent)).toEqual({ accent, deep, wash });
  });
});
