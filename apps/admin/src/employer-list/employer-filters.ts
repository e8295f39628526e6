import type { EmployerFilter, EmployerKind } from '../gql/graphql.ts';

/** The kinds of employers there are. A newer gateway may know more. */
export const employerKinds = ['COMPANY', 'HOUSEHOLD', 'FOREMAN'] as const satisfies readonly EmployerKind[];
export type KnownKind = (typeof employerKinds)[number];

/** What the list of employers is narrowed to; all of it stands in the address. */
export interface EmployerFilters {
  search: string;
  kind: KnownKind | null;
  /** Only those whose papers are checked, only the others, or all. */
  verified: boolean | null;
}

export const noFilters: EmployerFilters = { search: '', kind: null, verified: null };

const verifiedWords: Record<string, boolean> = { yes: true, no: false };

/** Reads an address; what it does not understand counts as not given. */
export function filtersFrom(params: URLSearchParams): EmployerFilters {
  return {
    search: params.get('q')?.trim() ?? '',
    kind: employerKinds.find((kind) => kind === params.get('kind')) ?? null,
    verified: verifiedWords[params.get('verified') ?? ''] ?? null,
  };
}

/** Writes an address with only what is set, so that the same filters always give the same address. */
export function paramsOf({ search, kind, verified }: EmployerFilters): URLSearchParams {
  const params = new URLSearchParams();
  if (search.trim()) params.set('q', search.trim());
  if (kind) params.set('kind', kind);
  if (verified !== null) params.set('verified', verified ? 'yes' : 'no');
  return params;
}

/** The filter as the API takes it. */
export function apiFilterOf({ search, kind, verified }: EmployerFilters): EmployerFilter {
  return {
    ...(search && { search }),
    ...(kind && { kinds: [kind] }),
    ...(verified !== null && { verified }),
  };
}

/** Whether any of them is in use. */
export const isNarrowed = (filters: EmployerFilters): boolean => paramsOf(filters).size > 0;
