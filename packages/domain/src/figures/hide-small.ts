/** Fewer people than this can be told apart. */
const fewest = 10;

/** Cells of one column with its sum; null where it is hidden. */
export interface ShownColumn {
  cells: (number | null)[];
  total: number | null;
}

/**
 * Hides counts of one to nine people, and as many others, smallest first, as it takes that the hidden ones cannot be
 * reckoned from the sum: at least two, with ten people together. Where there are not enough, the sum is hidden too.
 * Nobody is no one in particular: 0 is shown.
 */
export function hideSmall(cells: readonly number[]): ShownColumn {
  const total = cells.reduce((sum, cell) => sum + cell, 0);
  const hidden = new Set(cells.flatMap((cell, i) => (cell > 0 && cell < fewest ? [i] : [])));
  const others = cells
    .map((cell, i) => ({ cell, i }))
    .filter(({ cell, i }) => cell > 0 && !hidden.has(i))
    .toSorted((a, b) => a.cell - b.cell);
  while (hidden.size > 0 && isReckonable(cells, hidden) && others.length > 0) hidden.add(others.shift()!.i);
  const isSumHidden = hidden.size > 0 && isReckonable(cells, hidden);
  return { cells: cells.map((cell, i) => (hidden.has(i) ? null : cell)), total: isSumHidden ? null : total };
}

function isReckonable(cells: readonly number[], hidden: ReadonlySet<number>): boolean {
  const together = [...hidden].reduce((sum, i) => sum + cells[i]!, 0);
  return hidden.size < 2 || together < fewest;
}
