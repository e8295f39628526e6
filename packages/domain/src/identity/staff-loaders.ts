import { rowLoader, type Db, type RowLoader } from '../database/index.ts';
import { staffByKeys, type StaffRow } from './staff-store.ts';

/** Members of staff by key. */
export const staffLoader = (db: Db): RowLoader<StaffRow | null> =>
  rowLoader((marketIds, ids) => staffByKeys(db, marketIds, ids));
