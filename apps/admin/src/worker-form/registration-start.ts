import { isPersonal } from '../search/person-words.ts';

/** What is already known of somebody who is to be registered. */
export interface RegistrationStart {
  realName: string;
  idNumber: string;
  phone: string;
}

const unknown: RegistrationStart = { realName: '', idNumber: '', phone: '' };

/** Which field the words that found nobody belong into, so that nobody types twice. */
export function startOf(words: string): RegistrationStart {
  const text = words.replaceAll(/[\s-]/g, '');
  if (isPersonal(words)) {
    if (/^(\+?86)?1\d{10}$/.test(text)) return { ...unknown, phone: text };
    return /^[\dx]+$/i.test(text) ? { ...unknown, idNumber: text } : unknown;
  }
  return /^\p{Script=Han}[\p{Script=Han}·]+$/u.test(text) ? { ...unknown, realName: text } : unknown;
}

// In memory only: neither storage nor the address may hold an ID number, and a router's state is kept on disk.
let handed: RegistrationStart | null = null;

/** Hands the words from the search box to the form that opens next. */
export function handToRegistration(words: string): void {
  handed = startOf(words);
}

/** What was handed over, once. */
export function takeRegistrationStart(): RegistrationStart {
  const start = handed ?? unknown;
  handed = null;
  return start;
}
