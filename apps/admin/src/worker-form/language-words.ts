import type { Translate } from '../i18n/use-text.ts';

const known = ['zh', 'mn', 'ug', 'kk', 'bo', 'ko', 'ii', 'za', 'en'] as const;

/** What nearly everybody here speaks. */
export const usualLanguages: readonly string[] = known.slice(0, 2);
export const otherLanguages: readonly string[] = known.slice(2);

/** The name of a language; its code for one that came later. */
export function languageWord(t: Translate, code: string): string {
  const match = known.find((each) => each === code);
  return match ? t(`workers.form.language.${match}`) : code;
}
