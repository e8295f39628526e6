import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { wordingOf, type Wording } from './i18n/wording.ts';

/** The words of the language in use, for formatters; the component renders again when it changes. */
export function useWording(): Wording {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => ({ ...wordingOf(i18n), language }), [i18n, language]);
}
