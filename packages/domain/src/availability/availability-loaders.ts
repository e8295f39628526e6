import { rowsLoader, type Db, type RowLoader } from '../database/index.ts';
import type { AvailabilityException } from './availability-exception.entity.ts';
import type { AvailabilityHours } from './availability-hours.entity.ts';
import { exceptionsByWorkerKeys, hoursByWorkerKeys } from './availability-store.ts';

const workerKey = ({ marketId, workerId }: { marketId: number; workerId: string }) => ({
  ...{ marketId, id: workerId },
});

/** The hours of workers' weeks. */
export const availabilityHoursLoader = (db: Db): RowLoader<AvailabilityHours[]> =>
  rowsLoader((marketIds, ids) => hoursByWorkerKeys(db, marketIds, ids), workerKey);

/** The dates that are otherwise for workers, those that have passed included. */
export const availabilityExceptionsLoader = (db: Db): RowLoader<AvailabilityException[]> =>
  rowsLoader((marketIds, ids) => exceptionsByWorkerKeys(db, marketIds, ids), workerKey);
