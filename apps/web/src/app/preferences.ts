import { languageOf, type LanguageTag } from '@yizhan/ui';
import { useSyncExternalStore } from 'react';
import { parseHere, type Here } from '../place/here.ts';
import { readDevice, writeDevice } from './device-storage.ts';

/** What a reader chose on this device; nothing of it leaves the device by itself. */
export interface Preferences {
  language: LanguageTag;
  /** 长辈版: larger type and targets, fewer side facts. */
  elder: boolean;
  here: Here | null;
}

let preferences: Preferences = {
  language: languageOf(readDevice('language')),
  elder: readDevice('view') === 'elder',
  here: parseHere(readDevice('here')),
};
const listeners = new Set<() => void>();

function keep({ language, elder, here }: Preferences): void {
  writeDevice('language', language);
  writeDevice('view', elder ? 'elder' : null);
  writeDevice('here', here && JSON.stringify(here));
}

/** Texts without a translation are Chinese, so a page in Mongolian is a Chinese one for a screen reader. */
function show({ language, elder }: Preferences): void {
  const root = document.documentElement;
  root.lang = language === 'en' ? 'en' : 'zh-CN';
  if (elder) root.dataset['view'] = 'elder';
  else delete root.dataset['view'];
}

/** Puts the choices kept on the device into effect, before anything is drawn. */
export function applyPreferences(): void {
  show(preferences);
}

/** Changes a choice, now and for the next visit. */
export function setPreferences(change: Partial<Preferences>): void {
  preferences = { ...preferences, ...change };
  keep(preferences);
  show(preferences);
  for (const listener of listeners) listener();
}

/** The reader's choices at this moment. */
export const preferencesNow = (): Preferences => preferences;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The reader's choices, kept current. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferencesNow);
}
