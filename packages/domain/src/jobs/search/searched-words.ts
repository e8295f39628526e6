import type { OccupationDirectory } from '../../occupations/index.ts';
import { queryTokens } from '../../shared/text/index.ts';

/** A part of what was searched for: a job has all its tokens, or is of one of the trades it names. */
export interface SearchedWord {
  tokens: string[];
  occupationCodes: string[];
}

/** More spelled words than these are looked for in the text only: each is another condition. */
const mostSpelled = 3;

const isLatin = (token: string): boolean => /^[a-z]+$/.test(token);

/**
 * What a search asks for, all of it wanted. Words in Latin letters may spell a trade (bao jie, baojie, bj); all others stand in
 * the job's text, which holds its trade's everyday names too. Only signs find nothing, rather than everything.
 */
export function searchedWords(
  search: string | null | undefined,
  occupations: OccupationDirectory,
): SearchedWord[] {
  if (!search?.trim()) return [];
  const tokens = queryTokens(search);
  if (tokens.length === 0) return [{ tokens: ['\u0001'], occupationCodes: [] }];
  const latin = tokens.filter(isLatin);
  const plain = tokens.filter((token) => !isLatin(token));
  const spelled = spelledWords(latin, occupations);
  const found = new Set(spelled.flatMap((word) => word.tokens));
  const inText = [...plain, ...latin.filter((token) => !found.has(token))];
  return inText.length > 0 ? [{ tokens: inText, occupationCodes: [] }, ...spelled] : spelled;
}

/** The words that spell trades: all together when they are the syllables of one, else each by itself. */
function spelledWords(latin: string[], occupations: OccupationDirectory): SearchedWord[] {
  const codesOf = (letters: string): string[] => occupations.spelled(letters).map(({ code }) => code);
  const together = codesOf(latin.join(''));
  if (together.length > 0) return [{ tokens: latin, occupationCodes: together }];
  return latin
    .slice(0, mostSpelled)
    .map((token) => ({ tokens: [token], occupationCodes: codesOf(token) }))
    .filter(({ occupationCodes }) => occupationCodes.length > 0);
}
