import { describe, expect, it } from '@jest/globals';
import { checkRealName, nameKey } from './real-name.ts';

describe('a name', () => {
  it.each([
    ['two characters', '王五', '王五'],
    ['spaces between characters', ' 王 小 明 ', '王小明'],
    ['full-width spaces', '王　五', '王五'],
    ['a middle dot', '阿·古拉', '阿·古拉'],
    ['another dot', '阿•古拉', '阿·古拉'],
    ['a katakana dot', '阿・古拉', '阿·古拉'],
    ['a long name', '买买提·阿布都热合曼·吐尔逊', '买买提·阿布都热合曼·吐尔逊'],
    ['Latin letters', "Seán  O'Neill-Smith Jr.", "Seán O'Neill-Smith Jr."],
    ['full-width Latin', 'Ｊｏｈｎ　Ｓｍｉｔｈ', 'John Smith'],
    ['Mongolian script', 'ᠪᠠᠭᠠᠲᠤᠷ', 'ᠪᠠᠭᠠᠲᠤᠷ'],
    ['Mongolian script in two words', 'ᠪᠠᠲᠤ ᠰᠦᠬᠡ', 'ᠪᠠᠲᠤ ᠰᠦᠬᠡ'],
    ['Cyrillic', 'Бат-Эрдэнэ', 'Бат-Эрдэнэ'],
    ['Tibetan with marks', 'བཀྲ་ཤིས'.replace('་', ' '), 'བཀྲ ཤིས'],
    ['a rare character', '𠮷田', '𠮷田'],
  ])('with %s', (_, typed, name) => {
    expect(checkRealName(typed)).toEqual({ valid: true, name });
  });

  it('in Mongolian script keeps nothing that cannot be seen', () => {
    const check = checkRealName('ᠰᠠᠷᠠᠨ\u180Eᠠ');
    expect(check).toEqual({ valid: true, name: 'ᠰᠠᠷᠠᠨᠠ' });
  });

  it.each([
    ['nothing', '', 'EMPTY'],
    ['spaces', ' 　', 'EMPTY'],
    ['one character', '王', 'LENGTH'],
    ['41 characters', '王'.repeat(41), 'LENGTH'],
    ['digits', '王5', 'CHARACTER'],
    ['full-width digits', '王５', 'CHARACTER'],
    ['an emoji', '王五😀', 'CHARACTER'],
    ['brackets', '王五（示例）', 'CHARACTER'],
    ['a tag', '<b>王</b>', 'CHARACTER'],
    ['only dots', '··', 'CHARACTER'],
    ['a dot at the beginning', '·古拉', 'CHARACTER'],
    ['half a character', '王\ud83d', 'CHARACTER'],
  ])('of %s is none', (_, typed, fault) => {
    expect(checkRealName(typed)).toEqual({ valid: false, fault });
  });

  it('is checked in no time however it is made', () => {
    const began = performance.now();
    checkRealName(`${'a'.repeat(20)}${'-.'.repeat(50_000)}1`);
    checkRealName(`${'a-'.repeat(19)}1`);
    expect(performance.now() - began).toBeLessThan(200);
  });

  it.each([
    ['阿·古拉', '阿古拉'],
    ['JOHN SMITH', 'John Smith'],
    ['Ｊｏｈｎ Smith', 'johnsmith'],
    ['Бат-Эрдэнэ', 'БАТ ЭРДЭНЭ'],
  ])('is the same written %s and %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });
});
