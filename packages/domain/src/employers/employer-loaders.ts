import { rowLoader, type Db, type RowLoader } from '../database/index.ts';
import { employersByKeys, type EmployerRow } from './employer-store.ts';

/** Employers by key. */
export const employerLoader = (db: Db): RowLoader<EmployerRow | null> =>
  rowLoader((marketIds, ids) => employersByKeys(db, marketIds, ids));
