import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdminTexts } from './zh-CN/index.ts';

type Leaves<Part, Prefix extends string = ''> = {
  [Key in keyof Part & (string | number)]: Part[Key] extends string
    ? `${Prefix}${Key}`
    : Leaves<Part[Key], `${Prefix}${Key}.`>;
}[keyof Part & (string | number)];

/** The name of a text, e.g. `review.approve`. */
export type TextKey = Leaves<AdminTexts>;

/** Gives the text of that name in the language in use. */
export type Translate = (key: TextKey, values?: Record<string, string | number>) => string;

/** The texts of the back office; the component renders again when the language changes. */
export function useText(): { t: Translate; language: string } {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => ({ t: (key, values) => i18n.t(key, { ...values }), language }), [i18n, language]);
}
