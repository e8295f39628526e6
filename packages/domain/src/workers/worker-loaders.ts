import { rowLoader, rowsLoader, type Db, type RowLoader } from '../database/index.ts';
import type { Principal } from '../shared/index.ts';
import type { WorkerRow } from './worker-row.ts';
import type { WorkerSkill } from './worker-skill.entity.ts';
import { skillsByWorkerKeys, visibleWorkersByKeys, workersByKeys, workersOfPersons } from './worker-store.ts';

/** Workers by key, as far as the principal may see them. */
export const visibleWorkerLoader = (db: Db, principal: Principal): RowLoader<WorkerRow | null> =>
  rowLoader((marketIds, ids) => visibleWorkersByKeys(db, principal, marketIds, ids));

/** Workers by key, of rows that the principal may see. */
export const workerLoader = (db: Db): RowLoader<WorkerRow | null> =>
  rowLoader((marketIds, ids) => workersByKeys(db, marketIds, ids));

/** The worker that a person is in a market, of rows that the principal may see; the id of the key is the person's. */
export const workerOfPersonLoader = (db: Db): RowLoader<WorkerRow[]> =>
  rowsLoader(
    (marketIds, personIds) => workersOfPersons(db, marketIds, personIds),
    ({ marketId, personId }) => ({ marketId, id: personId }),
  );

/** What workers can do. */
export const workerSkillsLoader = (db: Db): RowLoader<WorkerSkill[]> =>
  rowsLoader(
    (marketIds, ids) => skillsByWorkerKeys(db, marketIds, ids),
    ({ marketId, workerId }) => ({ marketId, id: workerId }),
  );
