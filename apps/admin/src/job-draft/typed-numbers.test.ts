import { describe, expect, it } from '@jest/globals';
import { parseAmount, parseCount } from './typed-numbers.ts';

describe('parseCount', () => {
  it.each([
    ['5', 5],
    ['１２', 12],
    [' 10,000 ', 10_000],
    ['3人', 3],
    ['0', 0],
  ])('reads %s', (typed, count) => expect(parseCount(typed)).toBe(count));

  it.each(['', '-1', '2.5', '三', '12345678'])('refuses %s', (typed) => expect(parseCount(typed)).toBeNull());
});

describe('parseAmount', () => {
  it.each([
    ['180', '180.00'],
    ['18.5', '18.50'],
    ['１８０．５０', '180.50'],
    ['¥1,200', '1200.00'],
    ['200元', '200.00'],
    ['0', '0.00'],
  ])('reads %s', (typed, amount) => expect(parseAmount(typed)).toBe(amount));

  it.each(['', '-5', '1.234', '面议', '1e3', '123456789'])('refuses %s', (typed) =>
    expect(parseAmount(typed)).toBeNull(),
  );
});
