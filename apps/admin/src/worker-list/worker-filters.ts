import type { WorkerFilter } from '../gql/graphql.ts';

/** What the list of workers is narrowed to; all of it stands in the address, so nothing personal is among it. */
export interface WorkerFilters {
  occupation: string | null;
  today: boolean;
}

/** Reads an address; what it does not understand counts as not given. */
export function workerFiltersFrom(params: URLSearchParams): WorkerFilters {
  return { occupation: params.get('trade') || null, today: params.get('today') === '1' };
}

/** Writes an address with only what is set. */
export function workerParamsOf({ occupation, today }: WorkerFilters): URLSearchParams {
  const params = new URLSearchParams();
  if (occupation) params.set('trade', occupation);
  if (today) params.set('today', '1');
  return params;
}

/** The filter as the API takes it. */
export function workerFilterOf({ occupation, today }: WorkerFilters): WorkerFilter {
  return {
    ...(occupation && { occupationCodes: [occupation] }),
    ...(today && { availableToday: true }),
  };
}
