import { say, type Language, type Wording } from './language.ts';

/** Languages a hall meets, by ISO 639-1, and what they are called. */
const spoken = {
  zh: { 'zh-CN': '汉语', en: 'Chinese' },
  mn: { 'zh-CN': '蒙古语', en: 'Mongolian' },
  ug: { 'zh-CN': '维吾尔语', en: 'Uyghur' },
  kk: { 'zh-CN': '哈萨克语', en: 'Kazakh' },
  bo: { 'zh-CN': '藏语', en: 'Tibetan' },
  ko: { 'zh-CN': '朝鲜语', en: 'Korean' },
  ii: { 'zh-CN': '彝语', en: 'Yi' },
  za: { 'zh-CN': '壮语', en: 'Zhuang' },
  en: { 'zh-CN': '英语', en: 'English' },
} as const satisfies Record<string, Wording>;

export const isSpokenLanguage = (code: string): boolean => Object.hasOwn(spoken, code);

/** What a spoken language is called; its code where it is none of the known. */
export const spokenLanguageName = (language: Language, code: string): string =>
  isSpokenLanguage(code) ? say(language, spoken[code as keyof typeof spoken]) : code;
