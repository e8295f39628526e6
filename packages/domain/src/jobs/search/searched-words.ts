import type { MarketDirectory } from '../../markets/index.ts';
import type { OccupationDirectory } from '../../occupations/index.ts';
import { normaliseQuery, queryTokens } from '../../shared/text/index.ts';

/** A part of what was searched for: a job has all its tokens, is of one of the trades it names or lies in a place it names. */
export interface SearchedWord {
  tokens: string[];
  occupationCodes: string[];
  /** Beginnings of division codes. */
  divisions: string[];
}

/** Where words may mean more than they say. */
export interface Meanings {
  occupations: OccupationDirectory;
  markets: MarketDirectory;
}

/** More spelled words, and more places, than these are looked for in the text only: each is another condition. */
const mostSpelled = 3;
const mostPlaces = 3;

const isLatin = (token: string): boolean => /^[a-z]+$/.test(token);

/**
 * What a search asks for, all of it wanted. Words in Latin letters may spell a trade (bao jie, baojie, bj), and a word may name a
 * region, whose jobs say only their sub-district; all others stand in the job's text, which holds its trade's everyday names too.
 * Only signs find nothing, rather than everything.
 */
export function searchedWords(
  search: string | null | undefined,
  { occupations, markets }: Meanings,
): SearchedWord[] {
  if (!search?.trim()) return [];
  const { places, rest } = withoutPlaces(normaliseQuery(search), markets);
  const tokens = queryTokens(rest);
  if (tokens.length === 0) return places.length > 0 ? places : [inText(['\u0001'])];
  const latin = tokens.filter(isLatin);
  const plain = tokens.filter((token) => !isLatin(token));
  const spelled = spelledWords(latin, occupations);
  const found = new Set(spelled.flatMap((word) => word.tokens));
  const unmeant = [...plain, ...latin.filter((token) => !found.has(token))];
  return [...(unmeant.length > 0 ? [inText(unmeant)] : []), ...spelled, ...places];
}

const inText = (tokens: string[]): SearchedWord => ({ tokens, occupationCodes: [], divisions: [] });

/** The words that name places, and what else was searched for. */
function withoutPlaces(search: string, markets: MarketDirectory): { places: SearchedWord[]; rest: string } {
  const places: SearchedWord[] = [];
  const rest = search.split(/\s+/u).filter((word) => {
    const divisions = places.length < mostPlaces ? markets.placesCalled(word) : [];
    if (divisions.length > 0) places.push({ ...inText(queryTokens(word)), divisions });
    return divisions.length === 0;
  });
  return { places, rest: rest.join(' ') };
}

/** The words that spell trades: all together when they are the syllables of one, else each by itself. */
function spelledWords(latin: string[], occupations: OccupationDirectory): SearchedWord[] {
  const codesOf = (letters: string): string[] => occupations.spelled(letters).map(({ code }) => code);
  const together = codesOf(latin.join(''));
  if (together.length > 0) return [{ ...inText(latin), occupationCodes: together }];
  return latin
    .slice(0, mostSpelled)
    .map((token) => ({ ...inText([token]), occupationCodes: codesOf(token) }))
    .filter(({ occupationCodes }) => occupationCodes.length > 0);
}
