import type { OccupationDirectory } from '../../../occupations/index.ts';

/** Of more words than these, only the longest is looked for alone. */
const mostWords = 5;
const mostTrades = 3;

/**
 * Shorter texts to look for instead, nearest to what was typed first: all words but one, the longest word, then what people call a trade
 * where the text holds that: "想找保洁的活" holds 保洁. None for a word that holds nothing.
 */
export function fewerWords(search: string, occupations: OccupationDirectory): string[] {
  const words = search.split(/\s+/u).filter(Boolean);
  const shorter = [...withoutOne(words), ...longestOf(words), ...occupations.namedIn(search, mostTrades)];
  const typed = words.join(' ');
  return [...new Set(shorter)].filter((text) => text !== typed);
}

function withoutOne(words: readonly string[]): string[] {
  if (words.length < 2 || words.length > mostWords) return [];
  return words.map((_, left) => words.toSpliced(left, 1).join(' '));
}

const longestOf = (words: readonly string[]): string[] =>
  words.toSorted((a, b) => b.length - a.length).slice(0, 1);
