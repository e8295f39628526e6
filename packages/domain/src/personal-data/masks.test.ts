import { describe, expect, it } from '@jest/globals';
import { maskIdNumber, maskPhone, politeName } from './masks.ts';

describe('masks', () => {
  it('leave the first three and the last four of a phone', () => {
    expect(maskPhone('15400000001')).toBe('154****0001');
  });

  it('leave the first four and the last four of an ID number', () => {
    expect(maskIdNumber('15039919750415009X')).toBe('1503**********009X');
  });

  it.each([
    ['王五', '王师傅'],
    ['欧阳明月', '欧阳师傅'],
    ['欧阳', '欧师傅'],
    ['司马光', '司马师傅'],
    ['尉迟恭', '尉迟师傅'],
    ['阿·古拉', '阿师傅'],
    ['John Smith', 'J师傅'],
    ['𠮷田', '𠮷师傅'],
    ['ᠪᠠᠭᠠᠲᠤᠷ', '工友'],
    ['Бат-Эрдэнэ', '工友'],
    ['', '工友'],
  ])('call %s %s', (name, polite) => {
    expect(politeName(name)).toBe(polite);
  });
});
