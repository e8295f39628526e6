import { describe, expect, it } from '@jest/globals';
import { phones } from './fixtures/id-vectors.ts';
import { mobileNumber } from './phone-number.ts';

describe('a mobile number', () => {
  it.each(phones.right)('is read from %s', (typed) => {
    expect(mobileNumber(typed)).toMatch(/^1[59]400000\d{3}$/);
  });

  it.each(phones.wrong)('is not read from %s', (typed) => {
    expect(mobileNumber(typed)).toBeNull();
  });

  it.each([
    ['spaces and hyphens', '154-0000 0001'],
    ['full-width digits', '１５４０００００００１'],
    ['a full-width plus', '＋86 15400000001'],
    ['00', '0086-154 0000 0001'],
    ['86 without a plus', '8615400000001'],
    ['brackets', '(+86)15400000001'],
    ['what cannot be seen', '\u200b154\u20600000 0001\u00a0'],
  ])('forgives %s', (_, typed) => {
    expect(mobileNumber(typed)).toBe('15400000001');
  });

  it.each([
    '0473-0001234',
    '86154000000',
    '',
    ' ',
    '+1 415 555 0100',
    '154000000０１２',
    '一五四零零零零零零零一',
  ])('is not "%s"', (typed) => {
    expect(mobileNumber(typed)).toBeNull();
  });
});
