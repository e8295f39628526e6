import type { Language, Slogan } from '@yizhan/domain';
import type { LocalizedTextType } from './market.type.ts';

const byLanguage = ({ textZh, textMn, textEn }: Slogan) => ({
  'zh-CN': textZh,
  'mn-Mong': textMn,
  en: textEn,
});

/** The slogan in a language, Chinese where there is none. */
export const sloganText = (slogan: Slogan, language: Language): string =>
  byLanguage(slogan)[language] ?? slogan.textZh;

/** The slogan in every language it has. */
export const sloganTexts = (slogan: Slogan): LocalizedTextType[] => inEachLanguage(byLanguage(slogan));

/** The texts that there are, with their languages. */
export const inEachLanguage = (texts: Record<string, string | null>): LocalizedTextType[] =>
  Object.entries(texts).flatMap(([language, text]) => (text === null ? [] : [{ language, text }]));
