import { describe, expect, it } from '@jest/globals';
import { nameIn, negotiateLanguage, say } from './language.ts';

describe('negotiateLanguage', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['en', 'en'],
    ['en-GB,zh;q=0.9', 'en'],
    ['fr, zh-TW;q=0.5, en;q=0.8', 'en'],
    ['mn-Mong', 'mn-Mong'],
    ['en;q=0', 'zh-CN'],
    ['fr', 'zh-CN'],
  ])('takes %s as %s', (header, language) => {
    expect(negotiateLanguage(header)).toBe(language);
  });
});

describe('say', () => {
  const wording = { 'zh-CN': '最多 {max} 个', en: 'At most {max}' };

  it('fills in values and falls back to Chinese', () => {
    expect(say('en', wording, { max: 3 })).toBe('At most 3');
    expect(say('mn-Mong', wording, { max: 3 })).toBe('最多 3 个');
  });

  it.each([
    [1, '1 day ago'],
    [2, '2 days ago'],
    [0, '0 days ago'],
    ['1+', '1+ days ago'],
  ])('takes the word for %s', (days, text) => {
    expect(say('en', { 'zh-CN': '', en: '{days} {days|day|days} ago' }, { days })).toBe(text);
  });

  it('leaves a placeholder that has no value, so that the slip is seen', () => {
    expect(say('en', wording)).toBe('At most {max}');
  });
});

describe('nameIn', () => {
  it('falls back to Chinese where a name is missing', () => {
    const named = { nameZh: '乌海市', nameEn: null, nameMn: 'ᠦᠬᠠᠢ ᠬᠣᠲᠠ' };
    expect([nameIn('en', named), nameIn('mn-Mong', named)]).toEqual(['乌海市', 'ᠦᠬᠠᠢ ᠬᠣᠲᠠ']);
  });
});
