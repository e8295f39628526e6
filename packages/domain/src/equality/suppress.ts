/** Counts under this are not shown. */
const leastShown = 10;

/** How many said what; what is not shown is in the rest. */
export interface PublishedCounts {
  shown: { code: string; count: number }[];
  /** All that are not shown, together; null when nothing may be said of them, or there are none. */
  rest: number | null;
  /** Null when it is small itself. */
  total: number | null;
}

const sum = (cells: readonly { count: number }[]): number =>
  cells.reduce((total, { count }) => total + count, 0);

/**
 * What of a table of counts may be shown: no small one, and none that would give a small one away by the sum. What is left
 * out has to be two cells or more that are not small together, and whose sum the others could make up without any one
 * of them; else the smallest of those shown is left out as well, and so on. A zero is small too: that there is nobody of
 * a group is nobody's business where there are few.
 */
export function suppress(
  cells: readonly { code: string; count: number }[],
  least: number = leastShown,
): PublishedCounts {
  const ascending = cells.toSorted((a, b) => a.count - b.count || (a.code < b.code ? -1 : 1));
  let hidden = ascending.filter(({ count }) => count < least).length;
  while (hidden > 0 && hidden < ascending.length && isTelling(ascending, hidden, least)) hidden += 1;
  const kept = new Set(ascending.slice(hidden));
  const [rest, total] = [sum(ascending.slice(0, hidden)), sum(ascending)];
  return {
    shown: cells.filter((cell) => kept.has(cell)).map(({ code, count }) => ({ code, count })),
    rest: hidden > 0 && rest >= least ? rest : null,
    total: total >= least ? total : null,
  };
}

/** Whether who sees the rest could tell one of the cells that make it up. */
function isTelling(ascending: readonly { count: number }[], hidden: number, least: number): boolean {
  const rest = sum(ascending.slice(0, hidden));
  const largest = ascending[hidden - 1]!.count;
  // What each of them can be at most, as far as it can be known: small, or not above the smallest that is shown.
  const most = largest < least ? least - 1 : ascending[hidden]!.count;
  return hidden < 2 || rest <= least || rest > most * (hidden - 1);
}
