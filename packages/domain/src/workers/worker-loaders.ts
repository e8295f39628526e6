import { rowLoader, rowsLoader, type Db, type RowLoader } from '../database/index.ts';
import type { Principal } from '../shared/index.ts';
import { wholeWorkers, type WorkerRow } from './worker-row.ts';
import type { WorkerSkill } from './worker-skill.entity.ts';
import { skillsByWorkerKeys, visibleWorkersByKeys, workersByKeys, workersOfPersons } from './worker-store.ts';

/** Workers by key, as far as the principal may see them. */
export const visibleWorkerLoader = (
  db: Db,
  principal: Principal,
  read = wholeWorkers,
): RowLoader<WorkerRow | null> =>
  rowLoader((marketIds, ids) => visibleWorkersByKeys(db, principal, marketIds, ids, read));

/** Workers by key, of rows that the principal may see. */
export const workerLoader = (db: Db, read = wholeWorkers): RowLoader<WorkerRow | null> =>
  rowLoader((marketIds, ids) => workersByKeys(db, marketIds, ids, read));

/** The worker that a person is in a market, of rows that the principal may see; the id of the key is the person's. */
export const workerOfPersonLoader = (db: Db, read = wholeWorkers): RowLoader<WorkerRow[]> =>
  rowsLoader(
    (marketIds, personIds) => workersOfPersons(db, marketIds, personIds, read),
    ({ marketId, personId }) => ({ marketId, id: personId }),
  );

/** What workers can do. */
export const workerSkillsLoader = (db: Db): RowLoader<WorkerSkill[]> =>
  rowsLoader(
    (marketIds, ids) => skillsByWorkerKeys(db, marketIds, ids),
    ({ marketId, workerId }) => ({ marketId, id: workerId }),
  );
