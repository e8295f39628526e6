import type { i18n } from 'i18next';

/** The part of i18next that formatters need. */
export interface Wording {
  readonly language: string;
  t(key: string, values?: Record<string, unknown>): string;
  exists(key: string): boolean;
}

/** The words of the language an instance stands in. */
export function wordingOf(i18n: i18n): Wording {
  return {
    language: i18n.language,
    t: (key, values) => i18n.t(key, { ...values }),
    exists: (key) => i18n.exists(key),
  };
}

/** The word for a value of an enum, and a plain one for values that came with a newer gateway. */
export function enumWord(wording: Wording, name: string, value: string): string {
  const key = `shared:${name}.${value}`;
  return wording.t(wording.exists(key) ? key : `shared:${name}.unknown`);
}
