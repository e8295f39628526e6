import { describe, expect, it } from '@jest/globals';
import { marketIn } from './market-choice.ts';

describe('marketIn', () => {
  it.each([
    ['?market=wud', 'WUD'],
    ['?q=1&market=WUHAI-2', 'WUHAI-2'],
    ['?market=', null],
    ['?market=../x', null],
    ['?market=乌达', null],
    ['', null],
  ])('of %s is %s', (search, code) => {
    expect(marketIn(search)).toBe(code);
  });
});
