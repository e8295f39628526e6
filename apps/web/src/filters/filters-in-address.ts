import type { JobOrder, Settlement, WageUnit } from '../gql/graphql.ts';
import {
  distances,
  noFilters,
  orders,
  settlements,
  wageUnits,
  type Filters,
  type StartDay,
} from './filters.ts';
import { wageInput } from './pay/wage-input.ts';

const startWords = new Set(['today', 'tomorrow', 'week']);
const maxSearch = 50;

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

function startDay(text: string | null): StartDay | null {
  return text && (startWords.has(text) || isDay(text)) ? (text as StartDay) : null;
}

function list(text: string | null): string[] {
  return [...new Set((text ?? '').split(',').filter((part) => /^[\w-]{1,20}$/.test(part)))].slice(0, 30);
}

function among<T extends string>(known: readonly T[], text: string | null): T | null {
  return known.find((one) => one === text) ?? null;
}

/** Reads the filters of an address; what cannot be understood is left out. */
export function filtersFrom(address: URLSearchParams): Filters {
  const within = Number(address.get('within'));
  return {
    search: (address.get('q') ?? '').trim().slice(0, maxSearch),
    occupationCodes: list(address.get('trade')),
    wageAtLeast: wageInput(address.get('pay') ?? ''),
    wageUnit: among<WageUnit>(wageUnits, address.get('unit')) ?? noFilters.wageUnit,
    settlements: list(address.get('settle')).filter(
      (one): one is Settlement => among(settlements, one) !== null,
    ),
    start: startDay(address.get('start')),
    divisionCodes: list(address.get('area')),
    withinMetres: distances.includes(within) ? within : null,
    urgent: address.get('urgent') === '1',
    order: among<JobOrder>(orders, address.get('order')),
  };
}

/** Writes the filters that differ from the whole board, always in the same order. */
export function addressOf(filters: Filters): URLSearchParams {
  const { search, wageAtLeast, wageUnit, start, withinMetres, urgent, order } = filters;
  const address = new URLSearchParams();
  const put = (name: string, value: string | null) => value && address.set(name, value);
  put('q', search.trim().slice(0, maxSearch));
  put('trade', filters.occupationCodes.join(','));
  put('pay', wageAtLeast);
  put('unit', wageAtLeast && wageUnit !== noFilters.wageUnit ? wageUnit : null);
  put('settle', filters.settlements.join(','));
  put('start', start);
  put('area', filters.divisionCodes.join(','));
  put('within', withinMetres === null ? null : String(withinMetres));
  put('urgent', urgent ? '1' : null);
  put('order', order);
  return address;
}

/** The path of the board with these filters. */
export function boardPath(filters: Filters): string {
  const address = addressOf(filters).toString();
  return address ? `/?${address}` : '/';
}
