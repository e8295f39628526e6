import type { JobOrder, Settlement, WageUnit } from '../gql/graphql.ts';

/** When work starts: words stay words, so that a kept link means "tomorrow" on every day. */
export type StartDay = 'today' | 'tomorrow' | 'week' | `${number}-${number}-${number}`;

/** What the reader asks of the board; it stands in the address, so that back, reload and links keep it. */
export interface Filters {
  search: string;
  occupationCodes: string[];
  /** Plain decimal in yuan; empty for any. */
  wageAtLeast: string;
  wageUnit: WageUnit;
  settlements: Settlement[];
  start: StartDay | null;
  divisionCodes: string[];
  /** Of the point kept on this device; without a point it has no effect. */
  withinMetres: number | null;
  urgent: boolean;
  /** Null: soonest start first, or best fit when there is a search. */
  order: JobOrder | null;
}

/** The whole board. */
export const noFilters: Filters = {
  search: '',
  occupationCodes: [],
  wageAtLeast: '',
  wageUnit: 'DAY',
  settlements: [],
  start: null,
  divisionCodes: [],
  withinMetres: null,
  urgent: false,
  order: null,
};

export const wageUnits: readonly WageUnit[] = ['DAY', 'HOUR', 'PIECE', 'TASK', 'ORDER', 'MONTH'];
export const settlements: readonly Settlement[] = [
  'DAILY',
  'WEEKLY',
  'HALF_MONTHLY',
  'MONTHLY',
  'ON_COMPLETION',
];
export const orders: readonly JobOrder[] = [
  'STARTS_SOONEST',
  'NEWEST',
  'WAGE_HIGHEST',
  'NEAREST',
  'RELEVANCE',
];
export const distances: readonly number[] = [1_000, 3_000, 5_000, 10_000];

/** One filter that a reader can take off with one tap. */
export type FilterName =
  | 'search'
  | 'occupationCodes'
  | 'wageAtLeast'
  | 'settlements'
  | 'start'
  | 'divisionCodes'
  | 'withinMetres'
  | 'urgent';

const filterNames: readonly FilterName[] = [
  'search',
  'occupationCodes',
  'wageAtLeast',
  'settlements',
  'start',
  'divisionCodes',
  'withinMetres',
  'urgent',
];

function isSet(value: Filters[FilterName]): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** The filters that narrow the board, in the order of the form. */
export function activeFilters(filters: Filters): FilterName[] {
  return filterNames.filter((name) => isSet(filters[name]));
}

/** The same wish without one of its filters. */
export function withoutFilter(filters: Filters, name: FilterName): Filters {
  return { ...filters, [name]: noFilters[name] };
}
