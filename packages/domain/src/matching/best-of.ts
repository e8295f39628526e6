/** A pair that may fit, with what its score is not above. */
export interface Bounded {
  id: string;
  bound: number;
}

/** After which the next page begins; null for the first. */
export type After = Bounded | null;

/** How candidates are read and judged. */
export interface Search<Candidate extends Bounded, Match extends { score: number }> {
  first: number;
  pageSize: number;
  /** The candidates after one, by falling bound. */
  page(after: After, size: number): Promise<Candidate[]>;
  /** Those of a page that nothing speaks against, scored. */
  judge(candidates: Candidate[]): Promise<Match[]>;
  /** Best first. */
  compare(a: Match, b: Match): number;
}

/**
 * The best matches of any number of candidates: pages are read until what is left is bounded below the last of the best.
 * No better one is missed, however many there are.
 */
export async function bestOf<Candidate extends Bounded, Match extends { score: number }>(
  search: Search<Candidate, Match>,
): Promise<Match[]> {
  const { first, pageSize, page, judge, compare } = search;
  let best: Match[] = [];
  let after: After = null;
  for (;;) {
    const candidates: Candidate[] = await page(after, pageSize);
    const last: Candidate | undefined = candidates.at(-1);
    best = [...best, ...(await judge(candidates))].toSorted(compare).slice(0, first);
    const worst = best[first - 1];
    if (!last || candidates.length < pageSize || (worst && worst.score > last.bound)) return best;
    after = { id: last.id, bound: last.bound };
  }
}
