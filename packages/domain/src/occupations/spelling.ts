import { pinyin } from 'pinyin-pro';

/** How a Chinese word is typed in Latin letters: 保洁 is baojie and bj. */
export interface Spelling {
  /** Pinyin without tones and spaces. */
  whole: string;
  /** The first letters of its syllables. */
  initials: string;
}

/** Fewer letters of pinyin name too much: ba begins 保, 搬, 包 and many more. */
const shortestBeginning = 3;

/** The spelling of a word; letters and digits in it stand for themselves. */
export function spellingOf(word: string): Spelling {
  const syllables = pinyin(word, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const letters = syllables.map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''));
  return { whole: letters.join(''), initials: letters.map((syllable) => syllable.slice(0, 1)).join('') };
}

/** How the English name of a trade is typed, from each of its words on: cook finds "Chinese-style cook". */
export function englishSpellings(name: string | null): Spelling[] {
  const words = (name ?? '').toLowerCase().match(/[a-z]+/g) ?? [];
  return words.map((_, first) => ({ whole: words.slice(first).join(''), initials: '' }));
}

/** Whether the letters are the initials of a word or begin its pinyin. */
export function isSpelledBy({ whole, initials }: Spelling, letters: string): boolean {
  if (letters.length >= shortestBeginning && whole.startsWith(letters)) return true;
  return letters.length > 1 && initials === letters;
}
