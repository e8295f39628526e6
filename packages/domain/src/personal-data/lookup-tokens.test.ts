import { describe, expect, it } from '@jest/globals';
import { lookupTokens, queryLookupTokens, type LookedUp } from './lookup-tokens.ts';
import { Vault } from './vault.ts';

const vault = new Vault('a secret');

const person = (overrides: Partial<LookedUp> = {}): LookedUp => ({
  realName: '王小明',
  idNumber: '15039919750415009X',
  phone: '15400001234',
  number: 'HBG2600007',
  ...overrides,
});

const finds = (typed: string, overrides: Partial<LookedUp> = {}, marketId = 1): boolean => {
  const kept = lookupTokens(vault, 1, person(overrides));
  return queryLookupTokens(vault, marketId, typed).some((token) => kept.includes(token));
};

describe('a person is looked up', () => {
  it.each([
    ['name', '王小明'],
    ['name with spaces', '王 小 明'],
    ['pinyin', 'wangxiaoming'],
    ['pinyin in syllables', 'Wang Xiao Ming'],
    ['initials', 'wxm'],
    ['capital initials', 'WXM'],
    ['full-width initials', 'ｗｘｍ'],
    ['phone', '15400001234'],
    ['phone as written', '+86 154-0000-1234'],
    ['last four of the phone', '1234'],
    ['full-width digits', '１２３４'],
    ['ID number', '15039919750415009x'],
    ['last four of the ID number', '009X'],
    ['last four with a small x', '009x'],
    ['printed number', 'HBG2600007'],
    ['printed number in small letters', 'hbg 2600007'],
  ])('by %s', (_, typed) => {
    expect(finds(typed)).toBe(true);
  });

  it.each([
    ['another name', '王小朋'],
    ['part of a name', '小明'],
    ['the beginning of pinyin', 'wangxiao'],
    ['one initial', 'w'],
    ['three digits', '234'],
    ['five digits', '01234'],
    ['the middle of the phone', '0000'],
    ['nothing', ' '],
    ['signs', '%_*'],
    ['a regular expression', '.*'],
  ])('not by %s', (_, typed) => {
    expect(finds(typed)).toBe(false);
  });

  it.each([
    ['单雄信', 'shanxiongxin', 'sxx'],
    ['仇英', 'qiuying', 'qy'],
    ['曾国藩', 'zengguofan', 'zgf'],
    ['解缙', 'xiejin', 'xj'],
    ['尉迟恭', 'yuchigong', 'ycg'],
    ['吕布', 'lvbu', 'lb'],
    ['吕布', 'lübu', 'lb'],
  ])('by the reading that family names have: %s is %s, %s', (realName, pinyin, initials) => {
    expect([finds(pinyin, { realName }), finds(initials, { realName })]).toEqual([true, true]);
  });

  it.each([
    ['阿·古拉', '阿古拉'],
    ['阿·古拉', '阿•古拉'],
    ['阿·古拉', 'agula'],
    ['John Smith', 'JOHN SMITH'],
    ['John Smith', 'johnsmith'],
    ['ᠪᠠᠭᠠᠲᠤᠷ', 'ᠪᠠᠭᠠᠲᠤᠷ'],
  ])('%s as %s', (realName, typed) => {
    expect(finds(typed, { realName })).toBe(true);
  });

  it('by nothing of what is not known', () => {
    expect(finds('1234', { phone: null })).toBe(false);
    expect(lookupTokens(vault, 1, person({ phone: null, idNumber: null }))).toHaveLength(4);
  });

  it('in their market only', () => {
    expect(finds('王小明', {}, 2)).toBe(false);
  });

  it('by the last four of one thing and not of the other’s column', () => {
    const phone = lookupTokens(vault, 1, person({ idNumber: null }));
    const card = lookupTokens(vault, 1, person({ phone: null, idNumber: '150399197504151234' }));
    expect(phone.filter((token) => card.includes(token))).toHaveLength(4);
  });

  it('with no token for pinyin that a name does not have', () => {
    const tokens = lookupTokens(vault, 1, person({ realName: 'ᠪᠠᠭᠠᠲᠤᠷ', phone: null, idNumber: null }));
    expect(tokens).toEqual([vault.token(1, 'number', 'HBG2600007'), vault.token(1, 'name', 'ᠪᠠᠭᠠᠲᠤᠷ')]);
  });
});
