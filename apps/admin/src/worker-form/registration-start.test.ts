import { describe, expect, it } from '@jest/globals';
import { handToRegistration, startOf, takeRegistrationStart } from './registration-start.ts';

describe('startOf', () => {
  it('puts a name, a phone or an ID number into its field', () => {
    expect(startOf('示例甲').realName).toBe('示例甲');
    expect(startOf('154 0000 0001').phone).toBe('15400000001');
    expect(startOf('15039919680309904x').idNumber).toBe('15039919680309904x');
  });

  it('leaves out what is none of them', () => {
    for (const words of ['0001', 'slj', '示例15400000001', ''])
      expect(startOf(words)).toEqual({ realName: '', idNumber: '', phone: '' });
  });
});

describe('the handing over', () => {
  it('happens once', () => {
    handToRegistration('示例甲');
    expect(takeRegistrationStart().realName).toBe('示例甲');
    expect(takeRegistrationStart().realName).toBe('');
  });
});
