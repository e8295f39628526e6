import { describe, expect, it } from '@jest/globals';
import { checkCreditCode } from './credit-code.ts';

/** Division 150399 is assigned to no place, so nobody holds these codes; the first is the standard's worked example. */
const right = [
  '91350100M000100Y43',
  '91150399TE00000101',
  '91150399TE0000029X',
  '92150399TE0000037M',
  '92150399TE0000045G',
  '93150399TE00000538',
  '52150399TE0000061A',
  '121503990000000781',
  '11150399000000086Y',
  '91150399TE0000096U',
  '91150399TE0000109H',
  '92150399TE00001179',
  '92150399TE00001254',
  '93150399TE0000133U',
  '52150399TE0000141X',
  '12150399000000158L',
  '11150399000000166J',
  '91150399TE0000176F',
  '91150399TE0000184A',
  '92150399TE00001922',
  '92150399TE0000205P',
  '93150399TE0000213F',
  '52150399TE0000221H',
  '121503990000002388',
  '111503990000002466',
  '91150399TF0000225Y',
  '91150399TF0000102X',
];

describe('checkCreditCode', () => {
  it.each(right)('accepts %s', (code) => {
    expect(checkCreditCode(code)).toEqual({ valid: true, code });
  });

  it('accepts the check character 0 where the weighted sum is a multiple of 31', () => {
    expect(checkCreditCode('91150399TF000033X0')).toEqual({ valid: true, code: '91150399TF000033X0' });
  });

  it.each([
    ['lower case', '91150399te00000101'],
    ['full width', '９１１５０３９９ＴＥ０００００１０１'],
    ['spaces and hyphens', ' 91-150399 TE000001\u200B 01\n'],
  ])('forgives %s', (_, typed) => {
    expect(checkCreditCode(typed)).toEqual({ valid: true, code: '91150399TE00000101' });
  });

  it.each([
    ['nothing', ' ', 'EMPTY'],
    ['a character too few', '91150399TE0000010', 'LENGTH'],
    ['a character too many', '91150399TE000001010', 'LENGTH'],
    ['the letter I', '91150399IE00000101', 'CHARACTER'],
    ['the letter O', '91150399OE00000101', 'CHARACTER'],
    ['Chinese', '91150399工E00000101', 'CHARACTER'],
    ['a letter in the division', '91A50399TE00000101', 'CHARACTER'],
    ['a wrong check character', '91150399TE00000102', 'CHECK_CHARACTER'],
    ['a class that was never there', '9A150399TE00000101', 'CHECK_CHARACTER'],
    ['two characters swapped', '91150399ET00000101', 'CHECK_CHARACTER'],
  ])('refuses %s', (_, typed, fault) => {
    expect(checkCreditCode(typed)).toEqual({ valid: false, fault });
  });
});
