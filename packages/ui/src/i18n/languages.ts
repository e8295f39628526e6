/** Languages a reader may choose, each with its name as its readers write it. */
export const languages = [
  { tag: 'zh-CN', ownName: '汉语' },
  { tag: 'mn-Mong', ownName: 'ᠮᠣᠩᠭᠣᠯ' },
  { tag: 'en', ownName: 'English' },
] as const;

export type LanguageTag = (typeof languages)[number]['tag'];

export const defaultLanguage: LanguageTag = 'zh-CN';

/** The chosen language, or Chinese for a tag we do not have. */
export function languageOf(tag: string | null | undefined): LanguageTag {
  return languages.find((language) => language.tag === tag)?.tag ?? defaultLanguage;
}

const mongolian = /[\u1800-\u18AF]/;
const han = /[\u3400-\u9FFF]/;

/**
 * The `lang` that a piece of text needs when it stands among others: texts without a translation stay
 * Chinese whatever language was chosen, and Mongolian needs its own font. Undefined for other scripts.
 */
export function languageOfText(text: string): LanguageTag | undefined {
  if (mongolian.test(text)) return 'mn-Mong';
  return han.test(text) ? 'zh-CN' : undefined;
}
