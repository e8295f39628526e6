import type { JobFilter } from '../gql/graphql.ts';
import { jobStatuses, type KnownStatus } from '../shared/marks/statuses.ts';

/** What the list of jobs is narrowed to; all of it stands in the address. */
export interface JobFilters {
  search: string;
  statuses: KnownStatus[];
  occupation: string | null;
  employer: string | null;
  division: string | null;
  from: string | null;
  to: string | null;
  urgent: boolean;
}

export const noFilters: JobFilters = {
  search: '',
  statuses: [],
  occupation: null,
  employer: null,
  division: null,
  from: null,
  to: null,
  urgent: false,
};

function dayOrNull(value: string | null): string | null {
  return value && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
}

/** Reads an address; what it does not understand counts as not given. */
export function filtersFrom(params: URLSearchParams): JobFilters {
  const wanted = new Set((params.get('status') ?? '').split(','));
  return {
    search: params.get('q')?.trim() ?? '',
    statuses: jobStatuses.filter((status) => wanted.has(status)),
    occupation: params.get('trade') || null,
    employer: params.get('employer') || null,
    division: params.get('place') || null,
    from: dayOrNull(params.get('from')),
    to: dayOrNull(params.get('to')),
    urgent: params.get('urgent') === '1',
  };
}

/** Writes an address with only what is set, so that the same filters always give the same address. */
export function paramsOf(filters: JobFilters): URLSearchParams {
  const entries: [string, string | null][] = [
    ['q', filters.search.trim()],
    ['status', filters.statuses.join(',')],
    ['trade', filters.occupation],
    ['employer', filters.employer],
    ['place', filters.division],
    ['from', filters.from],
    ['to', filters.to],
    ['urgent', filters.urgent ? '1' : null],
  ];
  return new URLSearchParams(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** The filter as the API takes it. Staff look at jobs in every state unless they choose. */
export function apiFilterOf(filters: JobFilters): JobFilter {
  const { search, statuses, occupation, employer, division, from, to, urgent } = filters;
  return {
    statuses: statuses.length > 0 ? statuses : [...jobStatuses],
    ...(search && { search }),
    ...(occupation && { occupationCodes: [occupation] }),
    ...(employer && { employerId: employer }),
    ...(division && { divisionCodes: [division] }),
    ...(from && { startsFrom: from }),
    ...(to && { startsTo: to }),
    ...(urgent && { urgent: true }),
  };
}

/** How many of the filters are in use. */
export function activeFilters(filters: JobFilters): number {
  return [...paramsOf(filters).keys()].length;
}
