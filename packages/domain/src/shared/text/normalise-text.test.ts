import { describe, expect, it } from '@jest/globals';
import { foldText, normaliseText, normaliseTraced } from './index.ts';

describe('normaliseText', () => {
  it.each([
    ['full-width letters and digits', '５５岁，ＫＴＶ', '55岁,KTV'],
    ['circled digits and keycap emoji', '①５4️⃣号', '154号'],
    ['zero-width characters', '只\u200B招\u200C男\u200D工\uFEFF', '只招男工'],
    ['variation selectors and soft hyphens', '男\uFE0F\u00AD工', '男工'],
    ['control characters', '男\u0001\u0085工', '男工'],
    ['radicals that look like characters', '\u2F25工', '女工'],
    ['spaces between Han characters', '只 招\u3000男\u00A0 \t工', '只招男工'],
    ['dashes', '18–55岁，18—55岁', '18-55岁,18-55岁'],
    [
      'Mongolian selectors and joints',
      '\u182E\u1823\u180B\u1829\u180E\u182D\u202F\u1824\u1828',
      '\u182E\u1823\u1829\u182D\u1824\u1828',
    ],
  ])('evens out %s', (_, typed, normalised) => {
    expect(normaliseText(typed)).toBe(normalised);
  });

  it.each(['薇信', '威信', '徽信', 'v信', 'V 信', 'Ｖ信', 'wx', 'VX', 'ｗｘ', 'WeChat', 'weixin', '微 信'])(
    'reads %s as 微信',
    (typed) => {
      expect(normaliseText(`加${typed}聊`)).toBe('加微信聊');
    },
  );

  it('reads a lone v as 微信 only after an invitation to add', () => {
    expect(normaliseText('加V详谈，V型槽')).toBe('加微信详谈,V型槽');
  });

  it('keeps Latin words that merely contain wx', () => {
    expect(normaliseText('wxyz GTX5VX')).toBe('wxyz GTX5VX');
  });

  it('keeps line breaks and spaces beside Latin words', () => {
    expect(normaliseText('工地\n男女不限 KTV 保洁')).toBe('工地\n男女不限 KTV 保洁');
  });

  it('turns U+202F outside Mongolian into a space', () => {
    expect(normaliseText('5\u202F000')).toBe('5 000');
  });

  it('leaves lone surrogates alone', () => {
    expect(normaliseText('男\uD83D工')).toBe('男\uD83D工');
  });

  it('changes nothing the second time', () => {
    const once = normaliseText('①只 招\u200B男 工，加Ｖ信，18–５５岁，ＰＰＲ热熔㎡');
    expect(normaliseText(once)).toBe(once);
  });
});

describe('foldText', () => {
  it('changes neither words nor spaces', () => {
    expect(foldText('９１１５ WX\u200B 威 信')).toBe('9115 WX 威 信');
  });
});

describe('normaliseTraced', () => {
  const typedOf = (typed: string, words: string): string => {
    const normalised = normaliseTraced(typed);
    const start = normalised.text.indexOf(words);
    const range = normalised.typedRange({ start, end: start + words.length });
    return typed.slice(range.start, range.end);
  };

  it.each([
    ['plain text', '我们只招男工。', '只招男工', '只招男工'],
    ['emoji before', '👷🏽‍♂️🎉只招男工👍', '只招男工', '只招男工'],
    ['characters beyond the first plane', '𠮷𠮷只招男工𠮷', '只招男工', '只招男工'],
    ['spaces and zero-width inside', '要 只\u200B 招 男 \u200D工 的', '只招男工', '只\u200B 招 男 \u200D工'],
    ['one character that became many', '要㎏计', 'k', '㎏'],
    ['many characters that became one', '要cafe\u0301的', 'é', 'e\u0301'],
    ['a rewritten word', '请加Ｗ\u200BＸ聊', '加微信', '加Ｗ\u200BＸ'],
    ['half of a rewritten word', '请加wechat聊', '信聊', 'wechat聊'],
    ['invisible characters around', '\u200B只招男工\u200B', '只招男工', '只招男工'],
  ])('finds the typed words: %s', (_, typed, words, marked) => {
    expect(typedOf(typed, words)).toBe(marked);
  });

  it('gives the same text as normaliseText', () => {
    const typed = '①只 招\u200B男 工👷🏽‍♂️，加Ｖ 信，18–５５岁\u1100\u1161\u11A8㎡cafe\u0301\u0323';
    expect(normaliseTraced(typed).text).toBe(normaliseText(typed));
  });
});
