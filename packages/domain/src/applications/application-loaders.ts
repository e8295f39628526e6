import { rowLoader, rowsLoader, type Db, type RowLoader } from '../database/index.ts';
import type { Principal } from '../shared/index.ts';
import { wholeApplications, type ApplicationRow } from './application-row.ts';
import type { ApplicationStep } from './application-step.entity.ts';
import {
  applicationsByKeys,
  stepsByApplicationKeys,
  visibleApplicationsByKeys,
} from './application-store.ts';

/** Applications by key, as far as the principal may see them. */
export const visibleApplicationLoader = (
  db: Db,
  principal: Principal,
  read = wholeApplications,
): RowLoader<ApplicationRow | null> =>
  rowLoader((marketIds, ids) => visibleApplicationsByKeys(db, principal, marketIds, ids, read));

/** Applications by key, of rows that the principal may see. */
export const applicationLoader = (db: Db, read = wholeApplications): RowLoader<ApplicationRow | null> =>
  rowLoader((marketIds, ids) => applicationsByKeys(db, marketIds, ids, read));

/** The states that applications came into. */
export const applicationStepsLoader = (db: Db): RowLoader<ApplicationStep[]> =>
  rowsLoader(
    (marketIds, ids) => stepsByApplicationKeys(db, marketIds, ids),
    ({ marketId, applicationId }) => ({ marketId, id: applicationId }),
  );
