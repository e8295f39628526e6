/** A job's printed number, e.g. `HB260001`, however it was typed; null when the words are none. */
export function jobNumberIn(words: string): string | null {
  const text = words.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  return /^[A-Z]{2,4}\d{4,}$/.test(text) ? text : null;
}

/** The words as the search takes them: normal width, single spaces. */
export function searchWords(typed: string): string {
  return typed.normalize('NFKC').trim().replaceAll(/\s+/g, ' ');
}
