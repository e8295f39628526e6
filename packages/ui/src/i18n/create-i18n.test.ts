import { describe, expect, it } from '@jest/globals';
import { createI18n, type Texts } from './create-i18n.ts';
import { sharedEn } from './resources/en.ts';
import { sharedZhCn } from './resources/zh-cn.ts';
import { enumWord, wordingOf } from './wording.ts';

const resources = { 'zh-CN': { hello: '你好', only: '只有汉语' }, en: { hello: 'Hello' } };

function keysOf(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  );
}

describe('texts', () => {
  it('are Chinese without a choice and for a choice we do not have', () => {
    expect(createI18n(resources).t('hello')).toBe('你好');
    expect(createI18n(resources, { language: 'fr' }).t('hello')).toBe('你好');
  });

  it('fall back to Chinese key by key', () => {
    const { t } = createI18n(resources, { language: 'en' });
    expect([t('hello'), t('only')]).toEqual(['Hello', '只有汉语']);
  });

  it('are Chinese in Mongolian, where no translator has supplied any', () => {
    const i18n = createI18n(resources, { language: 'mn-Mong' });
    expect(i18n.language).toBe('mn-Mong');
    expect([i18n.t('hello'), i18n.t('shared:jobStatus.OPEN')]).toEqual(['你好', '招人中']);
  });

  it('have a word for a value that came with a newer gateway', () => {
    expect(enumWord(wordingOf(createI18n(resources)), 'settlement', 'DAILY')).toBe('日结');
    expect(enumWord(wordingOf(createI18n(resources)), 'settlement', 'HOURLY')).toBe('结算面议');
  });

  it('are the same set in both written languages', () => {
    expect(keysOf(sharedEn)).toEqual(keysOf(sharedZhCn));
  });
});
