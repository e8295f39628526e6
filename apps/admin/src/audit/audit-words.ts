import type { TextKey, Translate } from '../i18n/use-text.ts';
import { audit } from '../i18n/zh-CN/audit.ts';

/** Names of the API have dots, those of texts do not. */
const keyOf = (code: string): string =>
  code
    .replace(/[._](\w)/g, (_, letter: string) => letter.toUpperCase())
    .replace(/^[A-Z]/, (letter) => letter.toLowerCase());

function wordOf(t: Translate, part: 'actions' | 'subjects', code: string): string {
  const key = keyOf(code);
  return key in audit[part] ? t(`audit.${part}.${key}` as TextKey) : code;
}

/** What was done, in words; an action that a newer gateway knows, by its code. */
export const actionWord = (t: Translate, action: string): string => wordOf(t, 'actions', action);

/** What it was done to, in words. */
export const subjectWord = (t: Translate, type: string): string => wordOf(t, 'subjects', type);

const known = Object.keys(audit.actions);

/** What an action is about, where that is two words. */
const compound = /^(instantHire|instantOffer|rootKey|signingKey|[a-z]+)([A-Z])/;

/** The codes of the actions there are words for, e.g. `job.post`. */
export const knownActions: readonly string[] = known.map((key) =>
  key.replace(compound, (_, about: string, letter: string) => `${about}.${letter.toLowerCase()}`),
);
