/** The Gini coefficient of some counts: 0 where all are the same, towards 1 where one has all. */
export function giniOf(counts: readonly number[]): number {
  const sorted = counts.toSorted((a, b) => a - b);
  const sum = sorted.reduce((total, count) => total + count, 0);
  if (sum === 0) return 0;
  const weighted = sorted.reduce((total, count, i) => total + (2 * (i + 1) - sorted.length - 1) * count, 0);
  return Math.round((weighted / (sorted.length * sum)) * 10_000) / 10_000;
}
