import {
  ChildPages,
  type ChildList,
  rowLoader,
  rowsLoader,
  type Db,
  type RowLoader,
} from '../database/index.ts';
import type { Principal, SortKey } from '../shared/index.ts';
import { partyVisibilityName, visibleToParties } from '../parties/index.ts';
import { placementColumns, type PlacementRow } from './placement-row.ts';
import { placementsByApplicationKeys, visiblePlacementsByKeys } from './placement-store.ts';

const latestFirst: readonly SortKey[] = [
  { expression: 'placements.starts_on', descending: true, type: 'date' },
  { expression: 'placements.id', descending: true, type: 'uuid' },
];

/** Placements of a worker or of a job, as far as the principal may see them. */
export const placementList = (principal: Principal, parent: 'worker_id' | 'job_id'): ChildList => ({
  name: `placements.of.${parent}.${partyVisibilityName(principal)}`,
  table: 'placements',
  columns: () => placementColumns,
  parent: `placements.${parent}`,
  keys: latestFirst,
  visible: (parameters, parentAlias) =>
    visibleToParties('placements', principal, parameters, parent === 'worker_id' ? parentAlias : undefined),
});

/** Workers' placements, latest start first, as far as the principal may see them. */
export const placementsOfWorkers = (db: Db, principal: Principal): ChildPages<PlacementRow> =>
  new ChildPages(db, placementList(principal, 'worker_id'));

/** Jobs' placements, as far as the principal may see them. */
export const placementsOfJobs = (db: Db, principal: Principal): ChildPages<PlacementRow> =>
  new ChildPages(db, placementList(principal, 'job_id'));

/** Placements by key, as far as the principal may see them. */
export const visiblePlacementLoader = (db: Db, principal: Principal): RowLoader<PlacementRow | null> =>
  rowLoader((marketIds, ids) => visiblePlacementsByKeys(db, principal, marketIds, ids));

/** The placement of an application: a list of one, or none. */
export const placementOfApplicationLoader = (db: Db): RowLoader<PlacementRow[]> =>
  rowsLoader(
    (marketIds, ids) => placementsByApplicationKeys(db, marketIds, ids),
    ({ marketId, applicationId }) => ({ marketId, id: applicationId }),
  );
