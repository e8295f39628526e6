/** A pair that may fit, with what its score is not above. */
export interface Bounded {
  id: string;
  bound: number;
}

/** After which the next page begins; null for the first. */
export type After = Bounded | null;

/** Some candidates, and after which the next ones come; null where there are none. */
export interface Page<Candidate> {
  candidates: Candidate[];
  next: After;
}

/** A page of rows that come by falling bound; a short one is the last. */
export function pageOf<Candidate extends Bounded>(candidates: Candidate[], size: number): Page<Candidate> {
  const { id, bound } = candidates.at(-1) ?? { id: '', bound: 0 };
  return { candidates, next: candidates.length < size ? null : { id, bound } };
}

/** How candidates are read and judged. */
export interface Search<Candidate extends Bounded, Match extends { score: number }> {
  first: number;
  pageSize: number;
  /** The candidates after one, by falling bound. */
  page(after: After, size: number): Promise<Page<Candidate>>;
  /** Those of a page that nothing speaks against, scored. */
  judge(candidates: Candidate[]): Promise<Match[]>;
  /** Best first. */
  compare(a: Match, b: Match): number;
}

/** Each page is twice as long as the one before, up to this: of whom little fits, much is looked at. */
const longestPage = 800;

/**
 * The best matches of any number of candidates, and of those that are there already: pages are read until what is left is bounded
 * below the last of the best. No better one is missed, however many there are. Of a page as many are judged at a time as
 * will do mostly.
 */
export async function bestOf<Candidate extends Bounded, Match extends { score: number }>(
  search: Search<Candidate, Match>,
  there: readonly Match[] = [],
): Promise<Match[]> {
  const { first, pageSize, page, judge, compare } = search;
  const few = fewFor(first);
  let best = [...there];
  let after: After = null;
  for (let size = pageSize; ; size = Math.min(2 * size, Math.max(pageSize, longestPage))) {
    const { candidates, next }: Page<Candidate> = await page(after, size);
    for (let from = 0; from < candidates.length; from += few) {
      if (isAbove(best[first - 1], candidates[from]!)) return best;
      const judged = await judge(candidates.slice(from, from + few));
      best = [...best, ...judged].toSorted(compare).slice(0, first);
    }
    if (!next || isAbove(best[first - 1], next)) return best;
    after = next;
  }
}

const isAbove = (worst: { score: number } | undefined, next: Bounded): boolean =>
  worst !== undefined && worst.score > next.bound;

/** How many are judged at a time. */
const fewFor = (first: number): number => Math.max(3 * first, 20);
