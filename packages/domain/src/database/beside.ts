/** A row that each row of a statement points to, read with it: its place among the row's properties, and the join that finds it. */
export interface Beside {
  /** Where it is put; `job.employer` is the employer of what is put under `job`. */
  name: string;
  join: string;
  /** What the names of statements say of its columns. */
  mark: string;
}

/**
 * Reads a row beside each row of a from-clause. It refers to that row and is not merged with it, so that it can only be looked up
 * for one after the other: the order of the rows stays.
 */
export const beside = (name: string, read: string, mark = ''): Beside => ({
  ...{ name, mark },
  join: `left join lateral (${read} offset 0) "${name}" on true`,
});

/** A SELECT with rows beside those that it reads, in its order; without any as it is. */
export function withBeside(select: string, rows: readonly Beside[]): string {
  if (rows.length === 0) return select;
  const columns = rows.map(({ name }) => `"${name}".*`).join(', ');
  return `select page.*, ${columns} from (${select}) page ${rows.map(({ join }) => join).join(' ')}`;
}
