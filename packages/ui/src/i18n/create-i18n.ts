import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { defaultLanguage, languageOf, type LanguageTag } from './languages.ts';
import { sharedEn } from './resources/en.ts';
import { sharedZhCn } from './resources/zh-cn.ts';

/** Nested texts of one language. */
export interface Texts {
  readonly [key: string]: string | Texts;
}

/** An app's own texts: Chinese is complete, others fall back to it key by key. */
export type AppResources = { 'zh-CN': Texts } & Partial<Record<LanguageTag, Texts>>;

interface I18nOptions {
  /** The reader's earlier choice; anything unknown means Chinese. */
  language?: string | null;
}

const shared: AppResources = { 'zh-CN': sharedZhCn, en: sharedEn };

/**
 * Texts of one app (`t('list.more')`) beside those that the apps share (`t('shared:jobStatus.OPEN')`).
 * Mongolian has no texts of its own yet and shows Chinese until a translator has supplied them.
 */
export function createI18n(resources: AppResources, { language }: I18nOptions = {}): i18n {
  const instance = i18next.createInstance();
  const tags = Object.keys(resources) as LanguageTag[];
  void instance.use(initReactI18next).init({
    lng: languageOf(language),
    fallbackLng: defaultLanguage,
    defaultNS: 'app',
    ns: ['app', 'shared'],
    resources: Object.fromEntries(
      tags.map((tag) => [tag, { app: resources[tag] ?? {}, shared: shared[tag] ?? {} }]),
    ),
    interpolation: { escapeValue: false },
    returnEmptyString: false,
    initAsync: false,
  });
  return instance;
}
