import { rowLoader, rowsLoader, type Db, type RowLoader } from '../database/index.ts';
import type { Principal } from '../shared/index.ts';
import { wholeJobs, type JobWithEmployer, type ReadJobs } from './job-row.ts';
import type { JobShift } from './job-shift.entity.ts';
import { jobsByKeys, shiftsByJobKeys, visibleJobsByKeys } from './job-store.ts';
import { reviewsByJobKeys, type JobReviewRow } from './job-review-store.ts';

const jobKey = ({ marketId, jobId }: { marketId: number; jobId: string }) => ({ marketId, id: jobId });

/** Jobs by key, as far as the principal may see them. */
export const jobLoader = (
  db: Db,
  principal: Principal,
  read: ReadJobs = wholeJobs,
): RowLoader<JobWithEmployer | null> =>
  rowLoader((marketIds, ids) => visibleJobsByKeys(db, principal, marketIds, ids, read));

/** Jobs by key, of rows that the principal may see, such as their own applications. */
export const anyJobLoader = (db: Db, read: ReadJobs = wholeJobs): RowLoader<JobWithEmployer | null> =>
  rowLoader((marketIds, ids) => jobsByKeys(db, marketIds, ids, read));

/** The shifts of jobs. */
export const jobShiftsLoader = (db: Db): RowLoader<JobShift[]> =>
  rowsLoader((marketIds, ids) => shiftsByJobKeys(db, marketIds, ids), jobKey);

/** The decisions on jobs; whether the caller may read them is asked before. */
export const jobReviewsLoader = (db: Db): RowLoader<JobReviewRow[]> =>
  rowsLoader((marketIds, ids) => reviewsByJobKeys(db, marketIds, ids), jobKey);
