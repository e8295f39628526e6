import { rowLoader, rowsLoader, type Db, type RowLoader } from '../database/index.ts';
import type { Principal } from '../shared/index.ts';
import type { JobRow } from './job-row.ts';
import type { JobShift } from './job-shift.entity.ts';
import {
  jobsByKeys,
  reviewsByJobKeys,
  shiftsByJobKeys,
  visibleJobsByKeys,
  type JobReviewRow,
} from './job-store.ts';

const jobKey = ({ marketId, jobId }: { marketId: number; jobId: string }) => ({ marketId, id: jobId });

/** Jobs by key, as far as the principal may see them. */
export const jobLoader = (db: Db, principal: Principal): RowLoader<JobRow | null> =>
  rowLoader((marketIds, ids) => visibleJobsByKeys(db, principal, marketIds, ids));

/** Jobs by key, of rows that the principal may see, such as their own applications. */
export const anyJobLoader = (db: Db): RowLoader<JobRow | null> =>
  rowLoader((marketIds, ids) => jobsByKeys(db, marketIds, ids));

/** The shifts of jobs. */
export const jobShiftsLoader = (db: Db): RowLoader<JobShift[]> =>
  rowsLoader((marketIds, ids) => shiftsByJobKeys(db, marketIds, ids), jobKey);

/** The decisions on jobs; whether the caller may read them is asked before. */
export const jobReviewsLoader = (db: Db): RowLoader<JobReviewRow[]> =>
  rowsLoader((marketIds, ids) => reviewsByJobKeys(db, marketIds, ids), jobKey);
