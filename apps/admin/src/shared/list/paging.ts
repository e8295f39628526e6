export const pageSizes = [20, 50, 100] as const;
export type PageSize = (typeof pageSizes)[number];

/** Which page of the list; the number only tells people where they are, the cursor finds the rows. */
export interface Paging {
  size: PageSize;
  page: number;
  after: string | null;
  before: string | null;
}

const names = ['size', 'page', 'after', 'before'] as const;

/** Reads the page from an address; without a cursor it is the first. */
export function pagingFrom(params: URLSearchParams): Paging {
  const after = params.get('after');
  const before = after ? null : params.get('before');
  const page = Number(params.get('page'));
  const isLater = (after ?? before) !== null && Number.isInteger(page) && page > 1;
  return {
    size: pageSizes.find((size) => size === Number(params.get('size'))) ?? pageSizes[0],
    page: isLater ? page : 1,
    after: after || null,
    before: before || null,
  };
}

/** The address of another page of the same list. */
export function withPaging(params: URLSearchParams, paging: Paging): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const name of names) next.delete(name);
  if (paging.size !== pageSizes[0]) next.set('size', String(paging.size));
  if (paging.page > 1) next.set('page', String(paging.page));
  if (paging.after) next.set('after', paging.after);
  else if (paging.before && paging.page > 1) next.set('before', paging.before);
  return next;
}

/** The arguments of a connection. */
export function connectionArguments({ size, after, before }: Paging) {
  return before ? { last: size, before } : { first: size, after };
}

/** The numbers of the rows shown, from 1. */
export function rowRange({ page, size }: Paging, shown: number): { from: number; to: number } {
  const from = (page - 1) * size + 1;
  return { from, to: from + shown - 1 };
}
