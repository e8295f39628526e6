import type { BoardQueryVariables, JobFilter, JobOrder } from '../gql/graphql.ts';
import type { Here } from '../place/here.ts';
import { activeFilters, type FilterName, type Filters } from './filters.ts';
import { startRange } from './start-range.ts';

/** The order that holds: what was chosen, where it can be had, else the board's own. */
export function orderOf({ order, search }: Filters, here: Here | null): JobOrder {
  const natural: JobOrder = search ? 'RELEVANCE' : 'STARTS_SOONEST';
  if (order === null || (order === 'NEAREST' && !here) || (order === 'RELEVANCE' && !search)) return natural;
  return order;
}

function filterOf(filters: Filters, here: Here | null, today: string): JobFilter {
  const { search, occupationCodes, settlements, wageAtLeast, wageUnit, divisionCodes, withinMetres, urgent } =
    filters;
  return {
    ...(search && { search }),
    ...(occupationCodes.length && { occupationCodes }),
    ...(settlements.length && { settlements }),
    ...(wageAtLeast && { wageAtLeast, wageUnit }),
    ...(divisionCodes.length && { divisionCodes }),
    ...(withinMetres && here && { withinMetres }),
    ...(urgent && { urgent }),
    ...startRange(filters.start, today),
  };
}

/** What is asked of the gateway, whatever the page. */
export type BoardQuestion = Omit<BoardQueryVariables, 'first' | 'after' | 'counted'>;

/** The question to the gateway. The point is sent only where the answer depends on it. */
export function boardQuery(filters: Filters, here: Here | null, today: string): BoardQuestion {
  const orderBy = orderOf(filters, here);
  const filter = filterOf(filters, here, today);
  const asksNear = here && (orderBy === 'NEAREST' || filter.withinMetres);
  return { filter, orderBy, ...(asksNear && { near: here.point }) };
}

/** The filters that take effect: a distance without a point has none. */
export function effectiveFilters(filters: Filters, here: Here | null): FilterName[] {
  return activeFilters(filters).filter((name) => name !== 'withinMetres' || here !== null);
}
