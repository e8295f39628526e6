import { noFilters, type Filters } from '../filters/filters.ts';
import type { SaveSearchInput, SavedSearchRowFragment } from '../gql/graphql.ts';
import type { Here } from '../place/here.ts';

/** What of the board's filters is kept: all but the day, which passes, and the order. */
export function toSave(name: string, filters: Filters, here: Here | null): SaveSearchInput {
  const { search, occupationCodes, settlements, wageAtLeast, wageUnit, divisionCodes, urgent } = filters;
  const withinMetres = here ? filters.withinMetres : null;
  return {
    name,
    filter: {
      ...{ occupationCodes, settlements, divisionCodes, withinMetres },
      search: search || null,
      urgent: urgent || null,
      ...(wageAtLeast && { wageAtLeast, wageUnit }),
    },
    ...(here && withinMetres !== null && { near: here.point }),
  };
}

/** A saved search as the board's filters. */
export function filtersOf({ filter }: SavedSearchRowFragment): Filters {
  return {
    ...noFilters,
    search: filter.search ?? '',
    occupationCodes: filter.occupationCodes ?? [],
    settlements: filter.settlements ?? [],
    wageAtLeast: filter.wageAtLeast ? String(Number(filter.wageAtLeast)) : '',
    wageUnit: filter.wageUnit ?? noFilters.wageUnit,
    withinMetres: filter.withinMetres ?? null,
    divisionCodes: filter.divisionCodes ?? [],
    urgent: filter.urgent ?? false,
  };
}

/** As much of a name as there is room for. */
export const shortName = (text: string): string => [...text].slice(0, 20).join('');
