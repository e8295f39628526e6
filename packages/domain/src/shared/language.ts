/** Languages of the platform as BCP 47 tags; Chinese is the default and the fallback. */
export const languages = ['zh-CN', 'mn-Mong', 'en'] as const;
export type Language = (typeof languages)[number];

const defaultLanguage: Language = 'zh-CN';

/** A text in the platform's languages; only Chinese is owed. */
export interface Wording {
  readonly 'zh-CN': string;
  readonly 'mn-Mong'?: string;
  readonly en?: string;
}

/**
 * The wording in a language, Chinese where there is none, with `{name}` replaced from `values`, and `{name|day|days}` by the
 * word for one or for any other number.
 */
export function say(
  language: Language,
  wording: Wording,
  values: Record<string, string | number> = {},
): string {
  const text = wording[language] ?? wording['zh-CN'];
  return text.replace(
    /\{(\w+)(?:\|(\w+)\|(\w+))?\}/g,
    (placeholder, name: string, one?: string, many?: string) =>
      String((values[name] === 1 ? one : many) ?? values[name] ?? placeholder),
  );
}

/** Rows carry a name per language in columns; picks the caller's. */
export interface Named {
  nameZh: string;
  nameEn: string | null;
  nameMn: string | null;
}

/** The row's name in a language, Chinese where there is none. */
export function nameIn(language: Language, row: Named): string {
  const byLanguage = { 'zh-CN': row.nameZh, en: row.nameEn, 'mn-Mong': row.nameMn };
  return byLanguage[language] ?? row.nameZh;
}

/** Picks the best of `Accept-Language`; unknown languages give Chinese. */
export function negotiateLanguage(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map(parseWish)
    .filter((wish) => wish.quality > 0);
  wishes.sort((a, b) => b.quality - a.quality);
  for (const { tag } of wishes) {
    if (tag.startsWith('zh')) return 'zh-CN';
    if (tag.startsWith('mn')) return 'mn-Mong';
    if (tag.startsWith('en')) return 'en';
  }
  return defaultLanguage;
}

function parseWish(part: string): { tag: string; quality: number } {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
  const quality = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
  return { tag, quality: quality === undefined ? 1 : Number(quality) };
}
