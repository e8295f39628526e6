import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { pagingFrom, withPaging, type Paging } from './paging.ts';

/** How a list's filters stand in the address. */
interface FilterCodec<Filters> {
  read(params: URLSearchParams): Filters;
  write(filters: Filters): URLSearchParams;
}

/** Of a list that has none. */
export const noFilters: FilterCodec<null> = { read: () => null, write: () => new URLSearchParams() };

/** A list's filters and page, as the address has them; other filters begin with the first page. */
export function useListAddress<Filters>({ read, write }: FilterCodec<Filters>) {
  const [params, setParams] = useSearchParams();
  const [version, setVersion] = useState(0);
  const paging = pagingFrom(params);
  const first: Paging = { ...paging, page: 1, after: null, before: null };
  return {
    filters: read(params),
    paging,
    filterBy: (next: Filters) => setParams(withPaging(write(next), first), { replace: true }),
    turnTo: (next: Paging) => setParams(withPaging(params, next)),
    clear: () => {
      setVersion(version + 1);
      setParams({});
    },
    /** Another one after each clearing: the key of fields that keep what is typed. */
    version,
  };
}

export type ListAddress<Filters> = ReturnType<typeof useListAddress<Filters>>;
