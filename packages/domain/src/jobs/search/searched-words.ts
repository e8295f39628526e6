import type { MarketDirectory } from '../../markets/index.ts';
import type { OccupationDirectory } from '../../occupations/index.ts';
import { normaliseQuery, queryTokens, tokenOfNothing } from '../../shared/text/index.ts';

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

/** More words that name trades, and more places, than these are looked for in the text only: each is another condition. */
const mostTrades = 3;
const mostPlaces = 3;

const isOfLetters = (token: string): boolean => /^\p{L}+$/u.test(token) && !/\p{Script=Han}/u.test(token);

/**
 * What a search asks for, all of it wanted. Words of letters may spell a trade (bao jie, baojie, bj) or be of its name in
 * another language (cleaner, stone mason), and a word may name a region, whose jobs say only their sub-district; all others stand in the
 * job's text, which holds its trade's Chinese names too.
 * Only signs find nothing, rather than everything.
 */
export function searchedWords(
  search: string | null | undefined,
  { occupations, markets }: Meanings,
): SearchedWord[] {
  if (!search?.trim()) return [];
  const { places, rest } = withoutPlaces(normaliseQuery(search), markets);
  const tokens = queryTokens(rest);
  if (tokens.length === 0) return places.length > 0 ? places : [inText([tokenOfNothing])];
  const trades = tradeWords(tokens.filter(isOfLetters), occupations);
  const found = new Set(trades.flatMap((word) => word.tokens));
  const unmeant = tokens.filter((token) => !found.has(token));
  return [...(unmeant.length > 0 ? [inText(unmeant)] : []), ...trades, ...places];
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

/** The words that name trades: all together when they are the syllables or the name of one, else each by itself. */
function tradeWords(words: string[], occupations: OccupationDirectory): SearchedWord[] {
  if (words.length === 0) return [];
  const meant = (some: string[]): SearchedWord => {
    const trades = [...occupations.spelled(some.join('')), ...occupations.withWords(some)];
    return { ...inText(some), occupationCodes: [...new Set(trades.map(({ code }) => code))] };
  };
  const together = meant(words);
  if (together.occupationCodes.length > 0) return [together];
  return words
    .slice(0, mostTrades)
    .map((word) => meant([word]))
    .filter(({ occupationCodes }) => occupationCodes.length > 0);
}
