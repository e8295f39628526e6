import { describe, expect, it } from '@jest/globals';
import { languageOf, languageOfText } from './languages.ts';

describe('languages', () => {
  it('know their tags and take Chinese for others', () => {
    expect([languageOf('en'), languageOf('mn-Mong'), languageOf('mn'), languageOf(null)]).toEqual([
      'en',
      'mn-Mong',
      'zh-CN',
      'zh-CN',
    ]);
  });

  it('are told by the script, so that fonts and voices fit', () => {
    expect(languageOfText('ᠦᠬᠠᠢ ᠬᠣᠲᠠ')).toBe('mn-Mong');
    expect(languageOfText('乌海市 2 号')).toBe('zh-CN');
    expect(languageOfText('HB260001')).toBeUndefined();
  });
});
