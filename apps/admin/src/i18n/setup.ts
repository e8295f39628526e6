import { createI18n } from '@yizhan/ui';
import { texts as en } from './en/index.ts';
import { texts as zhCn } from './zh-CN/index.ts';

/** The languages of the back office, each by its own name; the first is the default. */
export const languages = [
  { tag: 'zh-CN', ownName: '中文' },
  { tag: 'en', ownName: 'English' },
] as const;
export type AdminLanguage = (typeof languages)[number]['tag'];

const storageKey = 'yizhan-admin-language';

/** The texts of the back office, in the language last chosen on this desk. */
const i18n = createI18n({ 'zh-CN': zhCn, en }, { language: localStorage.getItem(storageKey) });
document.documentElement.lang = currentLanguage();

/** The language in use now. */
export function currentLanguage(): AdminLanguage {
  return languages.find(({ tag }) => tag === i18n.language)?.tag ?? languages[0].tag;
}

/** Switches to a language and remembers it on this desk. */
export async function switchLanguage(language: AdminLanguage): Promise<void> {
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
  await i18n.changeLanguage(language);
}
