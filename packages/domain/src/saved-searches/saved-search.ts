import type { GeoPoint, JobFilter } from '../jobs/index.ts';

/** What of a search can be saved: nothing of days, which pass, nor of what only some may ask. */
export type SavedFilter = Pick<
  JobFilter,
  | 'search'
  | 'occupationCodes'
  | 'settlements'
  | 'wageAtLeast'
  | 'wageUnit'
  | 'withinMetres'
  | 'divisionCodes'
  | 'urgent'
>;

/** A search that a worker keeps, under a name of their own. */
export interface SavedSearch {
  marketId: number;
  workerId: string;
  name: string;
  filter: SavedFilter;
  near: GeoPoint | null;
  createdAt: Date;
}

/** Somebody was told of a job. */
export interface JobAlert {
  marketId: number;
  jobId: string;
  searchName: string;
  at: Date;
}

/** Searches that one worker may keep. */
export const mostSearches = 10;

/** The filter without what does not narrow. */
export function narrowing(filter: SavedFilter): SavedFilter {
  const set = Object.entries(filter).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value != null && String(value).trim() !== '',
  );
  return Object.fromEntries(set);
}
