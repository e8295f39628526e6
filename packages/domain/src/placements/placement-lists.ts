import {
  ChildPages,
  type ChildList,
  rowLoader,
  rowsLoader,
  type Db,
  type RowLoader,
  type Wanted,
} from '../database/index.ts';
import type { Principal, SortKey } from '../shared/index.ts';
import { partyVisibilityName, visibleToParties } from '../parties/index.ts';
import { placementColumnsOf, type PlacementRow } from './placement-row.ts';
import { placementsByApplicationKeys, visiblePlacementsByKeys } from './placement-store.ts';

const latestFirst: readonly SortKey[] = [
  { expression: 'placements.starts_on', descending: true, type: 'date' },
  { expression: 'placements.id', descending: true, type: 'uuid' },
];

/** Placements of a worker or of a job, as far as the principal may see them, with what is wanted of each. */
export const placementList = (
  principal: Principal,
  parent: 'worker_id' | 'job_id',
  wanted: Wanted = null,
): ChildList => ({
  name: `placements.of.${parent}.${partyVisibilityName(principal)}`,
  table: 'placements',
  columns: () => placementColumnsOf(wanted).sql,
  mark: placementColumnsOf(wanted).mark,
  parent: `placements.${parent}`,
  keys: latestFirst,
  visible: (parameters, parentAlias) =>
    visibleToParties('placements', principal, parameters, parent === 'worker_id' ? parentAlias : undefined),
});

/** How much of placements is read for a document. */
export interface ReadPlacements {
  /** Wanted besides what rights are told by. */
  ofPlacements: Wanted;
  /** What a list tells beside its rows. */
  withPageInfo: boolean;
}

/** Workers' placements, latest start first, as far as the principal may see them. */
export const placementsOfWorkers = (
  db: Db,
  principal: Principal,
  read: ReadPlacements,
): ChildPages<PlacementRow> =>
  new ChildPages(db, placementList(principal, 'worker_id', read.ofPlacements), read.withPageInfo);

/** Jobs' placements, as far as the principal may see them. */
export const placementsOfJobs = (
  db: Db,
  principal: Principal,
  read: ReadPlacements,
): ChildPages<PlacementRow> =>
  new ChildPages(db, placementList(principal, 'job_id', read.ofPlacements), read.withPageInfo);

/** Placements by key, as far as the principal may see them. */
export const visiblePlacementLoader = (
  db: Db,
  principal: Principal,
  wanted: Wanted,
): RowLoader<PlacementRow | null> =>
  rowLoader((marketIds, ids) => visiblePlacementsByKeys(db, principal, marketIds, ids, wanted));

/** The placement of an application: a list of one, or none. */
export const placementOfApplicationLoader = (db: Db, wanted: Wanted): RowLoader<PlacementRow[]> =>
  rowsLoader(
    (marketIds, ids) => placementsByApplicationKeys(db, marketIds, ids, wanted),
    ({ marketId, applicationId }) => ({ marketId, id: applicationId }),
  );
